import type { Editor } from 'tldraw'
import type { Clock } from '../../../shared/lib/clock.ts'
import type { Person, PresenceChannel } from '../../sync/presence.ts'
import type { BoardServices } from '../canvas/services.ts'
import { followPointer } from './pointer.ts'
import { showPeople } from './showPeople.ts'
import { tellWhereabouts } from './tellWhereabouts.ts'

/** Shows the others on a canvas, and tells them where this person is on it, readers excepted. The returned function ends that. */
export function bePresent(
	editor: Editor,
	services: BoardServices,
	{
		presence,
		clock,
		isReader,
		mayPoint,
	}: { presence: PresenceChannel; clock: Clock; isReader: boolean; mayPoint: (person: Person) => boolean },
): () => void {
	const pointer = followPointer(editor, clock)
	services.pointAlong = pointer.mark
	const stops = [
		pointer.stop,
		showPeople(editor, presence, clock, services.names, mayPoint),
		...(isReader ? [] : [tellWhereabouts(editor, presence, clock, pointer, services.mayPoint)]),
	]
	return () => {
		services.pointAlong = () => {}
		for (const stop of stops) stop()
	}
}
