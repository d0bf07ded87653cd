import { useTexts } from '../../../texts/texts.ts'
import type { CirclesActions } from '../actions.ts'
import type { Network } from '../observe.ts'
import { usePersonal } from '../personal.ts'
import { Sign } from '../Sign.tsx'
import { circlesTexts } from '../texts.ts'

/** The organisation in this person's hand, and what becomes of it where it is let go. */
export function Dragged({ circles, network, actions }: { circles: string; network: Network; actions: CirclesActions }) {
	const texts = useTexts(circlesTexts)
	const drag = usePersonal(circles, (personal) => personal.drag)
	const actor = network.actors.find(({ id }) => id === drag?.actor)
	if (!drag || !actor) return null
	const putting = texts.putting[actions.puttingOf(actor.id, drag.from, drag.over)]
	return (
		<p className="circles-dragged" style={{ left: drag.x, top: drag.y }}>
			<Sign actor={actor} network={network} size={30} />
			<span>
				<b>{actor.name}</b> {putting}
			</span>
		</p>
	)
}
