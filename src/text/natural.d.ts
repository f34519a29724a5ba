/** The only file of `natural` that is bundled: the whole package prints on stdout and reads `.env` when imported. */
declare module "natural/lib/natural/stemmers/porter_stemmer_fr.js" {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
