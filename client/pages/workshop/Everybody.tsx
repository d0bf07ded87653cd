import { useMemo } from 'react'
import { mainRooms } from '../../../shared/links/rooms.ts'
import { NamedSwitch } from '../../agenda/NamedSwitch.tsx'
import { useStage } from '../../agenda/stage.ts'
import { EverybodyPanel, type KnownPlace } from '../../attention/EverybodyPanel.tsx'
import { boardOf, placeName } from '../../attention/place.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import type { WorkshopRooms } from '../rooms/useRooms.ts'
import { workshopTexts } from './texts.ts'
import { useBoardsHere } from './useBoardsHere.ts'

/** The list of people with their places, as this workshop calls them. */
export function Everybody({ rooms }: { rooms: Pick<WorkshopRooms, 'plenum' | 'apart'> }) {
	const { nav } = useTexts(workshopTexts)
	const { go } = useNavigation()
	const { mayModerate, server, token, people } = useStage()
	const mayBeNamed = useValue(people).some(({ self, role }) => self && role !== 'reader')
	const boards = useBoardsHere(rooms)
	const known = useMemo(() => {
		const places = new Map<string, KnownPlace>()
		for (const page of pages) {
			const isTheirs = mayModerate || !forModeration.has(page)
			places.set(page, { name: nav[page], ...(isTheirs && { to: { to: page } }) })
		}
		for (const { id, name, apart } of boards) {
			places.set(placeName({ room: apart?.name ?? mainRooms.boards, board: id }), {
				name,
				to: { to: 'board', board: id },
			})
		}
		return places
	}, [boards, nav, mayModerate])
	const docOf = (place: string | undefined) => {
		const room = place === undefined ? undefined : boardOf(place)?.room
		return (rooms.apart.get().find(({ name }) => name === room)?.room ?? rooms.plenum).doc
	}
	return (
		<>
			<EverybodyPanel known={(place) => known.get(place)} docOf={docOf} go={go} />
			{mayBeNamed && <NamedSwitch server={server} token={token} />}
		</>
	)
}

const pages = [
	'roadmap',
	'agenda',
	'actors',
	'groups',
	'meetings',
	'cases',
	'tasks',
	'parked',
	'versions',
	'trash',
] as const
const forModeration: ReadonlySet<string> = new Set(['agenda', 'versions', 'trash'])
