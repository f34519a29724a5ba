import { gunzipSync } from "fflate";

/**
 * A Word 97 document of our own text: titles numbered by a list, a list on two levels, a note, a comment, revisions, boxes to
 * tick, hidden text, merged cells, a table in a table, a text box, a header and a footer. The RTF of the same text (what
 * word97.test expects, word for word) was saved by LibreOffice 7.4: `soffice --headless --convert-to doc ourcelle.rtf`,
 * then compressed: `gzip -9`, `base64`.
 */
export const ourcelle = (): Uint8Array =>
  gunzipSync(Uint8Array.from(atob(COMPRESSED.join("")), (letter) => letter.charCodeAt(0)));

const COMPRESSED = [
  "H4sIAAAAAAACA+1bDXBU1RU+9+1u8jbJJkv+QEBZ4hZstJCEgBGpBhJiCD8JP4q1CMRsgESziUlA6DAdVESmY1u005bpdCwqzFi0",
  "DtI/R9tKnZb6i4wDjPZniralYJ02QDuVdmT7nXPvbl42WXYTUNHmvvneu/e+e+49955z7zv35x18fcTRR54e/TbFuWvJRWcjXkpz",
  "xClgXDTgJ7JM3NlIJBKNjgy7T5T7wDxZhjmQnwdgmacDNuAFMoBMIAvwAdlG5owR8OcCeUA+UAAUAiOBUcAlwGhgDDAWuBS4zNAH",
  "8Bxv/MPu43GLqB1XNwVoNoXx7KQNNBhXCI1x5pcKzdkU06XqhssfevnK0ZfdA/R/jo/2f/b7hvvrp8opSNOVoXUozWuJTuzTqlHD",
  "4/f8lqbO9q72Vd2Bpe2doc9Vt9++tq053C3fhPmLOa66vYmNAWL/JATk/aQK+uc1e+9MrotKmxFDdruA6vPtQAdfenfDmWcPjHjg",
  "HtpNc7+fyRy5gKNx8eWIW4NBsps6qIum02Rc7bQWg2YTNdMduJppErCeGqkNaTg8WWjOn0kWkCdJmiGUk0uXQ5aKvkg5sbjlsO5O",
  "Rix+YixYgCp2ojqNqI4eB0qDVBxUM4NEU6i+zk0Lgaq6Qmqos2lWMbXVet1dwNxai8K1brsbWF6XTo11o2hF7TVuuo6U/26Viyfb",
  "F7VopEYKUQu+P6vxHSqVUUhR5QS2KurrvMjfi/zH0lRbcRGgs0BflIC+TOgt0Ks+9KNi9IncBDo77lTkJJ5cz3nIsQuinofcbxPx",
  "at6i6ZRKnK7MkW7EOdJNcaQbf4505ZJuGt3oPxUpVdPEDpsj3+tmyCaMO3/B50kb3C6W2qxibwfUYRNdV4z0nP9MocujGvPFD8u9",
  "GXRVUJxG5NMINdY5dkl5ZTQB5S1UXJucAehmwt8EWtYP7jC1xYpKqBg0japE7ES2KUJJKMqFuztVuWhjPEUi3mpApeghVSPfqr46",
  "wK0zivJ29lD+zvWUFlQI1ddlQA8yRI8aoIxaIcei9Fl+zqdcdGmJdF5uy1ngICS2kB82bG4oX0GbdsLG3fmAWLKT/Q+qRxVbtO6Y",
  "xHgoY1t3BhUhz71qhvBWBc468LYFOYaFtzHIab3wlgXeskU3p9mK+8etNvSaa/YCnqzHc6Q9mCsOjRUKogrK8/9SvaEqxDqvkpy5",
  "dfjeZfTUgq3td/TPUdI/g3QpeHtHBeX7Hi9TpmLrvER4OGWkWCPt32bk0bcsphgnuskUlsU6NiImD5ZXAD6uQyBWWrNI3yK2/wM0",
  "zq+sXCsgY42TjlOMlxQBpCgyKeLz4FZi33RL2zJcup6RkGMmovoMo5Y7uVWr6cSZESON6oS7sPQ31Y/m80pzYSFddcIhnBxzKdFj",
  "izVIpkaUiv2Wb/AZYCLwWeBKw2UNMv1KVq/txreH8aH+BfA+EEbBD2QNPKdDq4i23igjCOvDXaKtW4CngGeA09xnUUs3kAGMBsYA",
  "x4C8m/MjBZvybui9XyKyI5FQMY884zkWX5meCt2ePWxfsCyin1tlwP5KuuykX3oX2Yizkcb+N3fGHLJ61ij22T22ScyZ5JCrJ0vx",
  "091zhWTk7fEP0IAWZQgd5+whnf4Qno9m6XhRDrTOFJXZw4q1SfK6m0qaFd1D2/cS3Sv+zeLfKnnerVhy94pOPK/84G2f+F+Q+FfU",
  "VEjrNYk5IPeIyoZsNrv2owXvk/sWud8v98VUdJI74de5arTNxc3zoPgfEv/zLs2Wv6dXj0eIXyulz8QrqdsM6Q66bsqtZ+9VlCmN",
  "v09x075ieLLBk7IsUZve/DZH1dqtFYuxHVI8Ci6WGLW2ZJK/AlcNhjn+ZIXEYOiEKnFsOT50K4Cr4SvHfSoGGL5fnYRqWgIqVkRW",
  "wA9U7yTGg9tYE+eKqVIkJ/7S6mYleOcyGjXQO12Yt79KQc2WbyZaCRTsZ9OF0jLwqeuUQb9JrEDuCJNMDsqVSg4uQ6FiNRyIZodn",
  "5ebtZ4VmhyfNQr0mJaGw02MUdjooXEkpOuwYRYcNCndSije9MYo3vaDwJKWozIxRVGaCIi0pxeNZMYrHs0CRnpTCnx2j8GeDwjYU",
  "7oQUB60YBSRiyXCrnJ8Gh7Pj5QGK+rpMfHwz4f9pz7AcP2w5RpyD/Dl6Fg2n/ohTuwaQZvys33WORa1IxCUG2FJcCzDfboOB6wyV",
  "OYwpydvviGgwxhBbOjcUblOpzIqXYOBme5dt6QV43oUnr5S2if1HNBX5pLJssRgziDbM4tpl7jxlQmql86ejxcy3Z6KkVIiqwWUr",
  "aG5CgwRQbrPksYpLTTEHZ6nXpkiz1My4ojOvLtPG6gK08fVpQ6s5UzMfU1Ok7y+jwbbW9RPOk1P3ULSpiD9c9ldhxx0E8Ro1wMoa",
  "3ArgN4pDY+RTd++2Mf1ixxiKiS6xU8Q0HnZDd7klFz7POP0IpCikQXOyaVh8/99Obwqk7M5GeBSxBlrXp6P3fe/Umfo1/icetOnK",
  "iT98i5Vxo9lf0qtYejpVadYj5pk1iZvN1zpk1iY6jP6f+EDvHVtGsSsd5aXiHwz/Mkk8/Nrh704a4//Gt8H/VWee4lUdT1zcMrPP",
  "HZ1w+h28Joq/mNx7u5SaH/BiMOnJfd45Zth6rSibqhrb72gMVwwwknjdhTR7bG+Y14FyzWoPOda4RsZUK0eWDyzj95r9Rn3yoK/T",
  "Cyu/MoMcPxmsJQfcOuc6D8lKfYdHhzd69MpYMrfNozXvRZP+93he5Xj/brb+ogagptMRviVNrwcmclW2XoH8sa3ze8nW/LyUPTSJ",
  "PDuC6DaHQh7O1qcq4l2xR5/ESOTG23rt7UK5DrTD07xelKY1O5n7rVu388ftDqMdbsKzOVuPBrme1Pj/sNwu8BF0hFlPsj4GPix6",
  "65zvKzy96+ifRGeRUjTsht2wO9fXC7PQNbL8zjt1ITMf50XrRsxSu0w4JEvYep+5G/PPDXi7GiEf1WM+2mr2n0Myr9VL+LzLewJf",
  "+LKkaXyw+9plL5F9XE6HzK3Xw9cs+6rR8ktpB/IrwRWgJwMB2QVcb/aJm2SHmPNj+kapTRvy5Z1ZC9/3AD0B6lVST1512EHPIe5a",
  "YJ2k4vR5QC19gRpoNi0CL3NoAc1FXNEQDn0UwerLN0v/XJ92lN2CcAHS+lBmi5y106s03I66JidMeK2886E8nutzy1RL3AmJrcaT",
  "5dMSa5mQtNc6swrDLdZqeOxCebpmNZDDIpoPideiflWo2SzE3Iw3zGkBnkzRknLqsOwET4LFvljoug0nfGfu+N4CbsISc7YnAF50",
  "+IS0mCcm+XS0eFTitbQE4SW4qvDkq1Qk7qOjogEsf47jLSF+O7tfu6XLOkvIrK4wjS8uhnXSJ7vynXQcMZyPLZtQ4aR9oCmmbdFe",
  "c5XUdK1J1SoUd+I+UagDsl6zFjyy3BehvNWiFW1mB91ZXrvoT7eEfWiTRimhNyW3gNaasGltp5R9sqNeK2crOD/WlnWi/y1GUlzr",
  "KimlDVRhI6+JkGtfbfaZ0ldLCtaGBppJN6CtA5B9KaTv63N5EL9PSmyO9SaOny2nPXg/v1P6pe773aIra40Gd5ryfDLTG3YfuePz",
  "VEAlcBsQAu4BNvP8D/gZcAj4M3CMZzaYtGUDtwDLgOVAB9AJPA7sBfYDrwJHgGPAccCdIbuiZAMZQD5QCJQB5cA0oAJYA7QCXwI2",
  "cvpMpM/UZxe2A68CB4CDwHtAD5AP83kUUAQEgRKgDCgHpgHVWfpsxH/pfTqN6yS9i3549Dhup+mtN/B4+TgHXsD953g+g+gf7N5N",
  "j9Fj2/lCVMwV8EGa+ro0Wgi4WjnqRltlOWPJXVWHiWBB7G0JgvV1Lrx0kTcWa9djBruQZ7E5rlYfb5TYCtGWrRDmY42xsE/Zyl2r",
  "yLOG7MbNPrJVE0IhCeXo/GJpXXj4HCUXkGuGlKWPATFvmMymV9UF+DgcTed2ucWcG/nbcG/4lLgrouo2t5aorTbi6gLCQDewAuAj",
  "cKyzvHsqfT9k+vzXgHXor1uBh02f/hHwZfTFLcC3MvSZojPO4k47AyecgT86A33mm687A792Bp5zBp5OmMGu1AIfmUMHKgyqOavk",
  "BFOQGoN8TpYPyXotypigMmuUiZY4jGoTKLPGio9TA8T1TZdGzvcD5a00jSMu7dI4etWoD/D6WJY7gEeB3cBPzHmxrc6qbRxC4CJ3",
  "iaR1l8SPjL6yj9SQ69lIZ2bxyHeKVp5Hed4j5k+63CO8hB2h6P55P1/HeScoR1mKTxmJx3LVaI87GmMjZlU5ucqJPCzrfcAh4Jg5",
  "J5hY9mFnYOVFIUifESSvmM4Nqj497xzvhiL/wKdP/m6W93/YNsvUthbbWY84Gf+mM3CNMzAl9do7x6xl8S1cQha38DtFqbelW7dk",
  "/sDNM5jo1Nsq4fh+a18tmxdUUieMqzn3510MdaJ+daKY/Fne3zF29d+NPV1o7OkKYDowA7gOqARmGXuabcZlwBZgq7Efeb/oX85K",
  "/SOhXfDXhMn+kvDNn5yBtxNaGX9wBn6X0Hw45Ay84Qy87Ay86AzsT8jbhXHRzcL0OA3TpxTZOzXYmyoB0i5LZCv0twsor4pmlFBl",
  "AwTbYNG4PQcnB/Yc/fz4PTs8RcDIPQety7ft8IzCM4hnGdKVbgtRSYf0f4SuKKPsEhp2n1h3If//ZQWM/4dwIBo5v+6KqnyVWffS",
  "q8SDdblkyX6y3kdO/b/a1liXq5c1r6G6DJQePaCYavnMb3SnupSWyH9eQ+Uhmyw5CTSY/385/VjDQDVK7wbOt/6DKZ/baq3Zm/PI",
  "6nGb2RHYIP87rYr9cdj711TCmS5Zcp7EHkT787mDJ41/qZQVQju0U5NwoldXU3WjyZIzDYOpP58FiZ6biO6N8N9tDdIX7xhk/1Pn",
  "9f+3p1/NByePiiHIn3e7uy/gGDb8///Qy/8f5i8fmgBGAAA=",
];
