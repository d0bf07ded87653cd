import { useRef, useState } from 'react'
import { type AgendaFault, readAgendaFile } from '../../../shared/agenda/file.ts'
import {
	addSavedAgenda,
	addSteps,
	agendasOf,
	listSavedAgendas,
	removeSavedAgenda,
	type SavedAgenda,
} from '../../../shared/agenda/index.ts'
import { addReadyAgenda, readyAgendas } from '../../../shared/agenda/ready/index.ts'
import { useStage } from '../../agenda/stage.ts'
import { useAgendaBoard, useMethodBoard } from '../../agenda/useAgendaBoard.ts'
import { inEnglish, inGerman } from '../../texts/figures.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { agendasTexts } from './texts.ts'
import './agendas.css'
import type { Trashed } from '../../../shared/lib/trash.ts'
import { derived } from '../../sync/derived.ts'
import { allOf, perDocument } from '../../sync/parts.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { trashedNow } from '../../sync/trashedNow.ts'
import { createValue } from '../../sync/value.ts'

/** Runs what brings steps into the agenda, behind those that are there or instead of them. */
export type TakeSteps = (add: (options: { replace: boolean; trashed?: Trashed }) => void) => void

/** Where an agenda can come from: ready ones, one's own, a file. One click takes it. */
export function AgendaChoice({ take }: { take: TakeSteps }) {
	const texts = useTexts(agendasTexts)
	const locale = useLocale()
	const figures = locale === 'de' ? inGerman : inEnglish
	const { doc, desk, people } = useStage()
	const saved = useSavedAgendas()
	const boardFor = useAgendaBoard()
	const boardOf = useMethodBoard()
	const lengthOf = (steps: readonly { readonly minutes?: number }[]) =>
		texts.length(
			steps.length,
			steps.reduce((sum, { minutes = 0 }) => sum + minutes, 0),
		)
	return (
		<div className="agenda-choice">
			{saved.length > 0 && (
				<section>
					<h3>{texts.own}</h3>
					<ul>
						{saved.map((agenda) => (
							<li key={agenda.id}>
								<button
									type="button"
									onClick={() =>
										take((options) =>
											addSavedAgenda(doc, agenda, { ...options, board: boardFor(agenda.title, agenda.steps) }),
										)
									}
								>
									<b>{agenda.title}</b>
									<span className="ui-caption">
										{lengthOf(agenda.steps)} · {texts.savedOn(figures.date(agenda.saved))}
									</span>
								</button>
								{desk && (
									<Button
										kind="icon"
										icon="trash"
										aria-label={texts.remove(agenda.title)}
										onClick={() => removeSavedAgenda(desk, agenda.id, trashedNow({ people }))}
									/>
								)}
							</li>
						))}
					</ul>
				</section>
			)}
			<section>
				<h3>{texts.ready}</h3>
				<ul>
					{readyAgendas.map(({ id, name, purpose, steps, method }) => (
						<li key={id}>
							<button
								type="button"
								onClick={async () => {
									const own = method === undefined ? undefined : await boardOf(method)
									take((options) =>
										addReadyAgenda(doc, id, locale, { ...options, board: own ?? boardFor(name[locale], steps) }),
									)
								}}
							>
								<b>{name[locale]}</b>
								<span className="ui-caption">{lengthOf(steps)}</span>
								<span>{purpose[locale]}</span>
							</button>
						</li>
					))}
				</ul>
			</section>
			<AgendaFromFile take={take} />
		</div>
	)
}

function AgendaFromFile({ take }: { take: TakeSteps }) {
	const texts = useTexts(agendasTexts)
	const { doc } = useStage()
	const boardFor = useAgendaBoard()
	const input = useRef<HTMLInputElement>(null)
	const [fault, setFault] = useState<AgendaFault>()
	const read = async (file: File | undefined) => {
		if (!file) return
		// A file that was moved or locked since it was chosen reads as one that says nothing.
		const agenda = readAgendaFile(await file.text().catch(() => ''))
		setFault(agenda.ok ? undefined : agenda.failure)
		if (!agenda.ok) return
		const name = file.name.replace(/\.json$/iu, '')
		take((options) => addSteps(doc, agenda.value, { ...options, board: boardFor(name, agenda.value) }))
	}
	return (
		<>
			<Button icon="upload" onClick={() => input.current?.click()}>
				{texts.file}
			</Button>
			<input
				ref={input}
				type="file"
				hidden
				accept=".json,application/json"
				aria-label={texts.file}
				onChange={({ currentTarget }) => {
					void read(currentTarget.files?.[0])
					currentTarget.value = ''
				}}
			/>
			{fault && (
				<Notice tone="bad" title={texts.faults[fault]}>
					{texts.unchanged}
				</Notice>
			)}
		</>
	)
}

const none = createValue<readonly SavedAgenda[]>([])
const agendasIn = perDocument((desk) =>
	derived<readonly SavedAgenda[]>([allOf(agendasOf(desk))], () => listSavedAgendas(desk)),
)

/** The moderation's own agendas, the latest first. */
function useSavedAgendas(): readonly SavedAgenda[] {
	const { desk } = useStage()
	return useValue(desk ? agendasIn(desk) : none)
}
