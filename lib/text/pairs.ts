/** Two characters in 16 bits, where different pairs may meet: a first look that most of a text fails. */
export const pairOf = (first: number, second: number): number => (first * 31 + second) & 0xffff;
