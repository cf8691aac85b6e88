/** Below this confidence a reading is shown as doubtful until a person has confirmed or corrected it. */
export const DOUBTFUL_BELOW = 0.7;
