import { useMemo } from 'react'
import { clockFace } from '../../../shared/agenda/index.ts'
import { answerHelp, endHelp, helpOf, helpWords } from '../../../shared/smallGroups/index.ts'
import { useStage } from '../../agenda/stage.ts'
import { useServerNow } from '../../agenda/useServerNow.ts'
import { derived } from '../../sync/derived.ts'
import { allOf } from '../../sync/parts.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { type GroupAtWork, useAtWork, useTitle } from '../atWork.ts'
import { useShownName } from '../PersonSign.tsx'
import { workingTexts } from './texts.ts'
import '../smallGroups.css'

/** The groups that ask for help, who has waited longest first, with their words; said aloud when one comes. */
export function HelpCalls() {
	const texts = useTexts(workingTexts)
	const titleOf = useTitle()
	const { groups } = useAtWork()
	const asking = groups
		.filter(({ help }) => help !== undefined)
		.sort((a, b) => (a.help?.at ?? 0) - (b.help?.at ?? 0) || a.number - b.number)
	const waiting = asking.filter(({ help }) => !help?.isComing)
	return (
		<>
			<p className="ui-hidden-text" role="status">
				{waiting.map((group) => texts.asksForHelp(titleOf(group))).join(' ')}
			</p>
			{asking.map((group) => (
				<HelpCall key={group.room} group={group} />
			))}
		</>
	)
}

function HelpCall({ group: { room, help, seats, ...group } }: { group: GroupAtWork }) {
	const texts = useTexts(workingTexts)
	const title = useTitle()(group)
	const shownName = useShownName()
	const { doc } = useStage()
	const words = useHelpWords(room)
	const now = useServerNow(1000)
	if (!help) return null
	const by = seats.find(({ participant }) => participant === help.by)
	return (
		<div className="sg-help" data-coming={help.isComing || undefined}>
			<Icon name="raiseHand" />
			<div>
				<b>{texts.asksForHelp(title)}</b>
				<span className="ui-caption">
					{[by && shownName(by.name), help.isComing ? texts.onTheWay : texts.since(clockFace(now - help.at))]
						.filter(Boolean)
						.join(' · ')}
				</span>
				{words !== '' && <q>{words}</q>}
			</div>
			{help.isComing ? (
				<Button aria-label={texts.helpedOf(title)} onClick={() => endHelp(doc, room)}>
					{texts.helped}
				</Button>
			) : (
				<Button aria-label={texts.comeTo(title)} onClick={() => answerHelp(doc, room)}>
					{texts.come}
				</Button>
			)}
		</div>
	)
}

const none = derived([], () => '')

function useHelpWords(room: GroupAtWork['room']): string {
	const { desk } = useStage()
	return useValue(
		useMemo(() => (desk ? derived([allOf(helpOf(desk))], () => helpWords(desk, room)) : none), [desk, room]),
	)
}
