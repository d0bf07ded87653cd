/** Whether the last thing a person did was to press a key: then they look for the ring, else they know where they are. */
let byKeys = false
const heard = (event: Event) => {
	byKeys = event.type === 'keydown'
}
for (const kind of ['keydown', 'pointerdown']) addEventListener(kind, heard, { capture: true })

/**
 * Gives the focus back to what had it before, or to what a person asked for, with a ring for those who use keys. By themselves browsers
 * draw one for everybody where nothing had the focus for a moment.
 */
export const focusBack = (place: HTMLElement | null | undefined, options: FocusOptions = {}): void =>
	place?.focus({ ...options, focusVisible: byKeys })
