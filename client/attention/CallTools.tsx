import { beginLead, endLead } from '../../shared/agenda/index.ts'
import { byServerTime } from '../agenda/byServerTime.ts'
import { useNowOf, useSessionState } from '../agenda/now.ts'
import { SummonHere } from '../agenda/SummonHere.tsx'
import { useStage } from '../agenda/stage.ts'
import { agendaTexts } from '../agenda/texts.ts'
import { useTexts } from '../texts/texts.ts'
import { Tool } from '../ui/Tool.tsx'
import { useSelf } from './devices.ts'

/** What the moderation does from a board about where everybody looks. */
export function CallTools({ board }: { board: string }) {
	return (
		<>
			<SummonHere title={board} />
			<FollowMe board={board} />
		</>
	)
}

/** "Mir folgen": invites everybody to follow this person's view, or ends that. */
function FollowMe({ board }: { board: string }) {
	const { followMe } = useTexts(agendaTexts).calls
	const { doc, mayModerate } = useStage()
	const { time } = useSessionState()
	const self = useSelf()
	const isOwn = useNowOf(({ lead }) => lead?.participant) === self && self !== undefined
	if (!mayModerate || self === undefined) return null
	const begin = () => byServerTime(time, (now) => beginLead(doc, { participant: self, shows: board }, now))
	return (
		<Tool rank={4} icon="follow" label={followMe} isPressed={isOwn} onSelect={() => (isOwn ? endLead(doc) : begin())} />
	)
}
