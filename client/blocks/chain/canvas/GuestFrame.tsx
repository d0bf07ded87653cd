import { GuestTag, guestColour } from '../../../writing/GuestTag.tsx'
import { placeIn, useGuests } from '../../../writing/guests.ts'
import { useChainEditing } from './board.ts'

/** Who else is at an element; while one writes there oneself the field shows it. */
export function GuestFrame({ element, isWritten }: { element: string; isWritten?: boolean }) {
	const { chain } = useChainEditing()
	const guests = useGuests(placeIn(chain, element))
	if (guests.length === 0 || isWritten) return null
	return (
		<span className="chain-guest-frame" style={guestColour(guests)}>
			<GuestTag guests={guests} />
		</span>
	)
}
