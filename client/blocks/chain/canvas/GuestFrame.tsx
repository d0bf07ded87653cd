import type { CSSProperties } from 'react'
import { placeIn, useGuests } from '../guests.ts'
import { useDoings } from './board.ts'

/** Who else is at an element; while one writes there oneself the field shows it. */
export function GuestFrame({ element, isWritten }: { element: string; isWritten?: boolean }) {
	const { chain } = useDoings()
	const guests = useGuests(placeIn(chain, element))
	const [guest] = guests
	if (!guest || isWritten) return null
	return (
		<span className="chain-guest-frame" style={{ '--who': `var(--nw-who-${guest.colour})` } as CSSProperties}>
			<span className="chain-guest">{guests.map(({ name }) => name).join(', ')}</span>
		</span>
	)
}
