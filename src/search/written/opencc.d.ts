/** OpenCC's table of traditional characters: `橫 横|縱 纵|…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string;
  export default table;
}
