/** opencc-js ships no types for its single tables. */
declare module 'opencc-js/to/cn' {
  const dictionaries: string[];
  export default dictionaries;
}
