/** Room for the labels of the axes beside their ticks. */
export const MARGINS = { marginTop: 40, marginBottom: 52, marginLeft: 70, marginRight: 30 };

/** Colours follow the screen's theme; a file takes what stands behind the comma. */
export const BLUE = 'var(--dot,#0a5fb4)';
/** Of what the person ticked. */
export const RED = 'var(--bad,#b3261e)';
export const GREY = '#9aa0a8';
/** Inside of a hollow point: the ground it lies on, in files white. */
export const HOLLOW = 'var(--card,#fff)';
