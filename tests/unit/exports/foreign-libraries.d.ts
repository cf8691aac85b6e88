/** These libraries ship no types; only what the tests call. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string);
    data: unknown[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module 'jsonld' {
  interface Options {
    documentLoader: (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: object }>;
    safe?: boolean;
    format?: string;
  }
  const jsonld: {
    expand(input: object | object[], options: Options): Promise<object[]>;
    toRDF(input: object | object[], options: Options): Promise<unknown>;
  };
  export default jsonld;
}
