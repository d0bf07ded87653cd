import { type ReactNode, useMemo, useState } from 'react'
import { decisionTable } from '../../shared/registry/csv/index.ts'
import { type Decision, isNamed, type Meeting } from '../../shared/registry/index.ts'
import { useActors, useGroups } from '../actors/watchRegistry.ts'
import type { CalendarEntry } from '../calendar/calendarFile.ts'
import { useCalendarFile } from '../calendar/useCalendarFile.ts'
import { RemovedNotice } from '../listEditing/RemovedNotice.tsx'
import { UndoButtons } from '../listEditing/UndoButtons.tsx'
import { useRemoved } from '../listEditing/useRemoved.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useTableFiles } from '../spreadsheets/useTableFiles.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Tool } from '../ui/Tool.tsx'
import { Toolbar } from '../ui/Toolbar.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { DecisionLine } from './DecisionLine.tsx'
import { MeetingForm } from './MeetingForm.tsx'
import { MeetingLine } from './MeetingLine.tsx'
import { useAdopted, useDecisions, useMeetings, useMinutes } from './observe.ts'
import { meetingTexts } from './texts.ts'
import '../actors/registry.css'
import '../actors/entries.css'
import './meetings.css'

type Asking =
	| { at: 'newMeeting' }
	| { at: 'newDecision'; of?: string }
	| { at: 'meeting'; id: string }
	| { at: 'decision'; id: string }
	| undefined

/** When the network met, who was there, what was decided, and who stands behind it. `tools` stand beside the exports. */
export function MeetingsPage({ tools }: { tools?: ReactNode }) {
	const { doc, history, mayWrite } = useRoom()
	const texts = useTexts(meetingTexts)
	const locale = useLocale()
	const files = useTableFiles()
	const calendar = useCalendarFile()
	const removed = useRemoved(history)
	const [meetings, decisions, adopted, groups] = [useMeetings(), useDecisions(), useAdopted(), useGroups(doc)]
	const minutes = useMinutes()
	const days = daysOf(meetings, texts)
	const everybody = useActors(doc)
	const actors = useMemo(() => everybody.filter(isNamed), [everybody])
	const [asking, ask] = useState<Asking>()
	const arrived = useValue(useNavigation().arrived)
	const sent = arrived?.to === 'meetings' ? arrived : undefined
	const close = () => ask(undefined)
	const meeting = asking?.at === 'meeting' ? meetings.find(({ id }) => id === asking.id) : undefined
	const decision = asking?.at === 'decision' ? decisions.find(({ id }) => id === asking.id) : undefined
	const loose = decisions.filter((each) => !meetings.some(({ id }) => id === each.meeting))
	const listOf = (those: readonly Decision[]) =>
		those.length > 0 && (
			<ul className="decisions">
				{those.map((each) => (
					<DecisionLine
						key={each.id}
						decision={each}
						adopted={adopted[each.id] ?? []}
						actors={actors}
						isSent={each.id === sent?.decision}
						onEdit={mayWrite ? () => ask({ at: 'decision', id: each.id }) : undefined}
					/>
				))}
			</ul>
		)
	return (
		<section className="registry" aria-labelledby="meetings-title">
			<Toolbar as="header" className="meetings-bar">
				<h2 id="meetings-title">{texts.title}</h2>
				<UndoButtons />
				<span className="registry-count" role="status">
					{texts.count(meetings.length, decisions.length)}
				</span>
				{tools}
				{decisions.length + days.length > 0 && (
					<Tool
						rank={4}
						icon="download"
						label={texts.export}
						groups={[
							...(decisions.length > 0
								? [files(texts.exportDecisions, texts.file, () => decisionTable(doc, locale))]
								: []),
							...(days.length > 0 ? [[calendar(texts.meetings, texts.meetings, () => days)]] : []),
						]}
					/>
				)}
				{mayWrite && (
					<>
						<Button icon="plus" data-add="decision" onClick={() => ask({ at: 'newDecision' })}>
							{texts.addDecision}
						</Button>
						<Button kind="main" icon="plus" onClick={() => ask({ at: 'newMeeting' })}>
							{texts.addMeeting}
						</Button>
					</>
				)}
			</Toolbar>
			<RemovedNotice removed={removed} />
			<div className="registry-scroll">
				<p className="registry-lead">{texts.lead}</p>
				{meetings.length + decisions.length === 0 && <EmptyState missing={texts.nothing} todo={texts.nothingTodo} />}
				<ul className="entries" aria-label={texts.meetings}>
					{meetings.map((each) => (
						<MeetingLine
							key={each.id}
							meeting={each}
							groups={groups}
							actors={actors}
							isSent={each.id === sent?.meeting}
							hasMinutes={minutes.includes(each.id)}
							onEdit={mayWrite ? () => ask({ at: 'meeting', id: each.id }) : undefined}
							onAddDecision={mayWrite ? () => ask({ at: 'newDecision', of: each.id }) : undefined}
						>
							{listOf(decisions.filter((one) => one.meeting === each.id))}
						</MeetingLine>
					))}
				</ul>
				{loose.length > 0 && (
					<section className="decisions-loose" aria-labelledby="decisions-loose">
						<h3 id="decisions-loose">{texts.loose}</h3>
						{listOf(loose)}
					</section>
				)}
			</div>
			{(asking?.at === 'newMeeting' || meeting) && (
				<MeetingForm
					{...(meeting && { meeting })}
					groups={groups}
					actors={actors}
					onClose={close}
					onRemoved={(name) => removed.tell(texts.removedMeeting(name))}
				/>
			)}
			{(asking?.at === 'newDecision' || decision) && (
				<DecisionForm
					{...(decision && { decision })}
					of={asking?.at === 'newDecision' ? asking.of : undefined}
					meetings={meetings}
					actors={actors}
					onClose={close}
					onRemoved={(words) => removed.tell(texts.removedDecision(words))}
				/>
			)}
		</section>
	)
}

/** Every day on which the network meets, or is to meet next; what follows a meeting that is planned already is that meeting. */
function daysOf(
	meetings: readonly Meeting[],
	texts: { unnamed: string; nextAfter: (name: string) => string },
): CalendarEntry[] {
	const planned = new Set(meetings.map(({ date }) => date))
	return meetings.flatMap(({ id, title, date, place, next }) => {
		const name = title.trim() || texts.unnamed
		return [
			...(date ? [{ id, day: date, title: name, ...(place && { place }) }] : []),
			...(next && !planned.has(next) ? [{ id: `next-${id}`, day: next, title: texts.nextAfter(name) }] : []),
		]
	})
}
