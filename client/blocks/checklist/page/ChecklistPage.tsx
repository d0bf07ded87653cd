import { useEffect, useRef } from 'react'
import { askedIn, isUnsettled } from '../../../../shared/blocks/checklist/index.ts'
import { focusShown } from '../../../navigation/focusShown.ts'
import { useShownElement } from '../../../navigation/navigation.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useEvidence, useList } from '../observe.ts'
import { changePersonal, usePersonal } from '../personal.ts'
import { SeenTo } from '../SeenTo.tsx'
import { checklistTexts } from '../texts.ts'
import { Section } from './Section.tsx'
import { Summary } from './Summary.tsx'
import '../../../ui/keys.css'
import '../../../ui/longTable.css'
import '../checklist.css'
import './page.css'

/** The questions without canvas: a list by sections, with what the workshop knows beside the answers. */
export function ChecklistPage({ checklist }: { checklist: string }) {
	const { mayWrite } = useRoom()
	const texts = useTexts(checklistTexts)
	const { columns } = texts.page
	const list = useList(checklist)
	const evidence = useEvidence(list)
	const onlyOpen = usePersonal(checklist, (personal) => personal.onlyOpen)
	const folded = usePersonal(checklist, (personal) => personal.folded)
	const root = useRef<HTMLElement>(null)
	useEffect(() => {
		changePersonal(checklist, { isList: true })
		return () => changePersonal(checklist, { isList: false, row: undefined })
	}, [checklist])
	useArrivals(checklist, root)

	return (
		<SeenTo checklist={checklist}>
			<section ref={root} className="checklist-page" aria-label={texts.page.title}>
				<Summary checklist={checklist} list={list} />
				{list.sections.length === 0 ? (
					<EmptyState missing={texts.page.empty} todo={texts.page.emptyTodo} />
				) : (
					<div className="checklist-scroll">
						<table className="checklist-table long-table">
							<thead>
								<tr>
									{(['state', 'question', 'evidence', 'who', 'until'] as const).map((column) => (
										<th key={column} scope="col">
											{columns[column]}
										</th>
									))}
								</tr>
							</thead>
							{list.sections.map((section, i) => (
								<Section
									key={section.id}
									checklist={checklist}
									section={section}
									number={i + 1}
									items={onlyOpen ? section.items.filter(isUnsettled) : section.items}
									states={list.states}
									evidence={evidence}
									isFolded={folded.includes(section.id)}
								/>
							))}
						</table>
					</div>
				)}
				{mayWrite && askedIn(list.sections).length > 0 && <KeyHints states={list.states.length} />}
			</section>
		</SeenTo>
	)
}

/** Goes to the row of a question to which somebody was taken. */
function useArrivals(checklist: string, root: React.RefObject<HTMLElement | null>) {
	const shown = useShownElement({ block: 'checklist', id: checklist })
	useEffect(() => {
		if (!shown) return
		changePersonal(checklist, { chosen: shown.element, onlyOpen: false, folded: [] })
		// After the sections that were folded have been drawn.
		const frame = requestAnimationFrame(() => {
			const row = root.current?.querySelector<HTMLElement>(`[data-element="${CSS.escape(shown.element)}"]`)
			row?.scrollIntoView?.({ block: 'center' })
			if (row) focusShown(row)
		})
		return () => cancelAnimationFrame(frame)
	}, [checklist, shown, root])
}

/** What the keys do in the list, and who decides how far a question is. */
function KeyHints({ states }: { states: number }) {
	const { keys, page } = useTexts(checklistTexts)
	const hints = [
		[keys.arrows, keys.arrowsDo],
		[keys.enter, keys.enterDo],
		[keys.escape, keys.escapeDo],
		[keys.states(states), keys.statesDo],
	] as const
	return (
		<footer className="ui-keys">
			<span className="ui-hidden-text">{keys.label}</span>
			{hints.map(([key, what]) => (
				<span key={key}>
					<kbd>{key}</kbd> {what}
				</span>
			))}
			<span className="ui-grow" />
			<span>{page.ownState}</span>
		</footer>
	)
}
