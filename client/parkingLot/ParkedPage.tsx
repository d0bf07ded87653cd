import { useEffect, useRef, useState } from 'react'
import { RemovedNotice } from '../listEditing/RemovedNotice.tsx'
import { UndoButtons } from '../listEditing/UndoButtons.tsx'
import { useUndoKeys } from '../listEditing/useUndoKeys.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/icon.tsx'
import { NewParked } from './NewParked.tsx'
import { ParkedLine } from './ParkedLine.tsx'
import { parkedTexts } from './texts.ts'
import { useParkedActions } from './useParkedActions.ts'
import { useOriginPlaces, useParked } from './watchParked.ts'
import '../listEditing/lines.css'
import './parked.css'

/** The Themenspeicher: what came up and is not for now, until somebody takes it up. */
export function ParkedPage() {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(parkedTexts)
	const page = useRef<HTMLElement>(null)
	const parked = useParked(doc)
	const placeOf = useOriginPlaces(doc)
	const { actions, keepFocus, removed } = useParkedActions(page)
	const [news, tell] = useState('')
	const arrived = useValue(useNavigation().arrived)
	const current = arrived?.to === 'parked' ? arrived.item : undefined
	const open = parked.filter(({ done }) => !done)
	const done = parked.filter((each) => each.done)

	useEffect(() => {
		if (arrived?.to !== 'parked' || arrived.item === undefined) return
		const line = page.current?.querySelector<HTMLElement>(`[data-parked="${CSS.escape(arrived.item)}"]`)
		line?.closest('details')?.setAttribute('open', '')
		line?.focus({ preventScroll: true })
		line?.scrollIntoView({ block: 'center' })
	}, [arrived])

	const onKeyDown = useUndoKeys()
	const line = (each: (typeof parked)[number], index: number) => (
		<ParkedLine
			key={each.id}
			parked={each}
			index={index}
			origin={each.origin && (placeOf(each.origin) ?? 'gone')}
			isCurrent={each.id === current}
			actions={actions}
			keepFocus={keepFocus}
			tell={tell}
		/>
	)
	return (
		<section ref={page} className="lines-page" aria-label={texts.title} data-lines onKeyDown={onKeyDown}>
			<header className="lines-bar">
				<h2>{texts.title}</h2>
				<UndoButtons />
				<p className="parked-lead">
					{texts.lead} {open.length > 0 && <b>{texts.count(open.length)}</b>}
				</p>
			</header>
			<RemovedNotice removed={removed} />
			<div className="lines-scroll parked-scroll">
				{open.length > 0 && (
					<ol className="lines parked-list" aria-label={texts.title}>
						{open.map(line)}
					</ol>
				)}
				{open.length === 0 && done.length > 0 && <EmptyState missing={texts.allDone} todo={texts.allDoneTodo} />}
				{parked.length === 0 && (
					<EmptyState missing={texts.empty} todo={mayWrite ? texts.emptyTodo : texts.emptyForReaders} />
				)}
				{done.length > 0 && (
					<details className="parked-done">
						<summary>
							<Icon name="next" size={16} />
							{texts.doneOnes(done.length)}
						</summary>
						<ol className="lines parked-list">{done.map((each, i) => line(each, open.length + i))}</ol>
					</details>
				)}
			</div>
			{mayWrite && <NewParked onAdd={actions.add} />}
			<p className="ui-hidden-text" role="status">
				{news}
			</p>
		</section>
	)
}
