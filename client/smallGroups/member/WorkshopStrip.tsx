import { useEffect, useMemo, useRef } from 'react'
import type { Now } from '../../../shared/agenda/index.ts'
import { readNow } from '../../../shared/agenda/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import type { Role } from '../../../shared/links/role.ts'
import { can } from '../../../shared/links/roles.ts'
import { groupOf, listSeats } from '../../../shared/smallGroups/sitting.ts'
import { isWriting } from '../../agenda/calls.ts'
import { useNow } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { useServerNow } from '../../agenda/useServerNow.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { GroupStrip } from './GroupStrip.tsx'
import { memberTexts } from './texts.ts'

/** The strip beside the boards: it knows the names of one's group, and the ways to its board and back to the plenary. */
export default function WorkshopStrip({ participant, role, here }: { participant: string; role: Role; here: string }) {
	const texts = useTexts(memberTexts)
	const stage = useStage()
	const now = useNow()
	const { doc: plenum } = useRoom()
	const navigation = useNavigation()
	// biome-ignore lint/correctness/useExhaustiveDependencies: seats are read from the document, and `now` is another one whenever they are
	const { mates, board } = useMemo(() => {
		const own = groupOf(stage.doc, participant)
		const seats = listSeats(stage.doc).filter(({ room }) => room === own?.room)
		return {
			mates: seats.filter((seat) => seat.participant !== participant && seat.name).map(({ name }) => name),
			board: own?.boards[0],
		}
	}, [stage.doc, participant, now])
	const toPlenary = () => {
		const shown = readNow(stage.doc).step?.board ?? boardsOf(plenum)[0]?.id
		if (shown !== undefined) navigation.go({ to: 'board', board: shown })
	}
	useCalledBack(now, toPlenary)
	if (!now.sitting) return null
	return (
		<GroupStrip
			server={stage.server}
			token={stage.token}
			takesPart={role === 'participant' && can(role, { do: 'contribute' })}
			mates={mates}
		>
			{board !== undefined && board !== here && !now.sitting.presenting && (
				<Button size="small" onClick={() => navigation.go({ to: 'board', board })}>
					{texts.toBoard}
				</Button>
			)}
			{board !== undefined && board === here && now.sitting.call !== undefined && (
				<Button size="small" onClick={toPlenary}>
					{texts.toPlenary}
				</Button>
			)}
		</GroupStrip>
	)
}

/** When the time of a call is up, whoever sits in a group is taken back, unless they are writing: for them the button is there. */
function useCalledBack({ sitting }: Now, toPlenary: () => void): void {
	const time = useServerNow(1_000)
	const answered = useRef<number>(undefined)
	const { call, own } = sitting ?? {}
	const isUp = call !== undefined && own !== undefined && time >= call
	useEffect(() => {
		if (!isUp || answered.current === call) return
		answered.current = call
		if (!isWriting()) toPlenary()
	}, [isUp, call, toPlenary])
}
