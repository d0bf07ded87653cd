import { beginLead, endLead } from '../../shared/agenda/index.ts'
import { byServerTime } from '../agenda/byServerTime.ts'
import { useNowOf, useSessionState } from '../agenda/now.ts'
import { useStage } from '../agenda/stage.ts'
import { useTexts } from '../texts/texts.ts'
import { Tool } from '../ui/Tool.tsx'
import { useSelf } from './devices.ts'
import { attentionTexts } from './texts.ts'

/** "Mir folgen": invites everybody to follow this person's view, or ends that. For the moderation. */
export function FollowMe({ board }: { board: string }) {
	const { follow } = useTexts(attentionTexts)
	const { doc, mayModerate } = useStage()
	const { time } = useSessionState()
	const self = useSelf()
	const isOwn = useNowOf(({ lead }) => lead?.participant) === self && self !== undefined
	if (!mayModerate || self === undefined) return null
	const begin = () => byServerTime(time, (now) => beginLead(doc, { participant: self, shows: board }, now))
	return (
		<Tool
			rank={4}
			icon="follow"
			label={follow.me}
			isPressed={isOwn}
			onSelect={() => (isOwn ? endLead(doc) : begin())}
		/>
	)
}
