import type { CSSProperties } from 'react'
import type { Guest } from './guests.ts'
import './sharedField.css'

/** The names of those who are here, at the right of what they are in. */
export function GuestTag({ guests }: { guests: readonly Guest[] }) {
	return <span className="guest-tag">{guests.map(({ name }) => name).join(', ')}</span>
}

/** The colour of the first one who is here as `--who`, for the frame and the tag. */
export const guestColour = ([guest]: readonly Guest[]): CSSProperties | undefined =>
	guest && ({ '--who': `var(--nw-who-${guest.colour})` } as CSSProperties)
