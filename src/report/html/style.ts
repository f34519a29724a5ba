/** The look of the page: system fonts, contrasts above 4.5:1 in both colour schemes, one A4 sheet first when printed. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1b1b;--soft:#4a4a4a;--paper:#fff;--line:#8a8a8a;--tint:#f3f3f6;--red:#a81010;--amber:#7a4b00;--green:#156b2c;--blue:#0a4fa3}
@media (prefers-color-scheme:dark){:root{--ink:#f0f0f0;--soft:#c6c6c6;--paper:#161616;--line:#7d7d7d;--tint:#242429;--red:#ff9d94;--amber:#f2c069;--green:#8fdda3;--blue:#9cc6ff}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;overflow-wrap:anywhere;max-width:60rem;font:1rem/1.5 system-ui,"Segoe UI",Arial,sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:1.5rem;margin:.2rem 0 .6rem}h2{font-size:1.25rem;margin:2rem 0 .5rem;border-bottom:2px solid var(--line)}h3{font-size:1.05rem;margin:0 0 .3rem}
a{color:var(--blue)}p,ul,ol,dl{margin:.4rem 0}
table{border-collapse:collapse;width:100%;margin:.6rem 0;font-size:.9rem}caption{text-align:left;font-weight:600;padding:.2rem 0}
th,td{border:1px solid var(--line);padding:.25rem .4rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}thead th{background:var(--tint)}tbody th{font-weight:600}
.scroll{overflow-x:auto}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
.counts{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0}.counts li{border:1px solid var(--line);border-radius:.3rem;padding:.2rem .6rem}
.a_corriger{color:var(--red)}.a_verifier{color:var(--amber)}.conforme{color:var(--green)}.sans_objet,.hors_perimetre{color:var(--soft)}
.verdict{font-weight:700;white-space:nowrap}
article{border:1px solid var(--line);border-left-width:.4rem;border-radius:.3rem;padding:.7rem .9rem;margin:.8rem 0;break-inside:avoid}
article.a_corriger{border-left-color:var(--red)}article.a_verifier{border-left-color:var(--amber)}article.conforme{border-left-color:var(--green)}
article,article *{color:var(--ink)}article .verdict.a_corriger{color:var(--red)}article .verdict.a_verifier{color:var(--amber)}article .verdict.conforme{color:var(--green)}article a{color:var(--blue)}
blockquote{margin:.3rem 0;padding:.2rem .7rem;border-left:.25rem solid var(--line);background:var(--tint)}blockquote cite{display:block;font-style:normal;font-size:.85rem;color:var(--soft)}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.6rem}
.model{background:var(--tint);padding:.5rem .7rem;white-space:pre-wrap}
button{font:inherit;padding:.25rem .7rem;border:1px solid var(--ink);border-radius:.3rem;background:var(--paper);color:var(--ink);cursor:pointer}
button[aria-pressed=true]{background:var(--ink);color:var(--paper)}:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
.filters{display:flex;flex-wrap:wrap;gap:.4rem}
.small{font-size:.85rem;color:var(--soft)}
.visa{display:grid;grid-template-columns:repeat(3,1fr);gap:0}.visa>div{border:1px solid var(--line);min-height:6.5rem;padding:.3rem .5rem}.visa>.motive{grid-column:1/-1;min-height:3.5rem}
.bar{display:inline-block;height:.8rem;background:var(--blue);vertical-align:middle;margin-right:.4rem}
[hidden]{display:none}
@media print{body{max-width:none;padding:0;font-size:9.5pt}.screen{display:none}.sheet{break-after:page;font-size:8.5pt;line-height:1.3}.sheet h1{font-size:13pt;margin:0 0 .3rem}.sheet h2{font-size:10.5pt;margin:.6rem 0 .2rem}.sheet table{font-size:8pt;margin:.3rem 0}.sheet p,.sheet ol,.sheet ul{margin:.2rem 0}.sheet ol,.sheet ul{padding-left:1.4rem}.sheet .small{font-size:inherit}.sheet .visa>div{min-height:4.2rem}.sheet .visa>.motive{min-height:2.6rem}a{color:inherit;text-decoration:none}article{border-left-width:.25rem}}
@page{size:A4;margin:14mm}
@media (max-width:40rem){.visa{grid-template-columns:1fr}td svg{display:none}}
`;
