// What rivals.ts uses of a package that comes without types.
declare module "pouchdb-browser" {
  export default class PouchDB<Content> {
    constructor(name: string);
    bulkDocs(documents: (Content&{_id: string})[]): Promise<unknown>;
    allDocs(options: {include_docs: true}): Promise<{rows: {doc?: Content}[]}>;
    get(id: string): Promise<Content&{_rev: string}>;
    put(document: Content&{
      _id: string;
      _rev: string
    }): Promise<unknown>;
  }
}
