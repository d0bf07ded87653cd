import { useLayoutEffect, useRef, useState } from 'react'
import {
	canUndoRemoval,
	describeQuarantined,
	type Quarantined,
	type QuarantineReason,
	removeQuarantined,
} from '../../shared/board/quarantine/index.ts'
import { RemovedNotice } from '../listEditing/RemovedNotice.tsx'
import { useRemoved } from '../listEditing/useRemoved.ts'
import { useUndoKeys } from '../listEditing/useUndoKeys.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ForeignData } from './ForeignData.tsx'
import { quarantineTexts } from './texts.ts'
import './quarantine.css'

/** So many are listed one by one; nobody reads thousands. */
const mostListed = 30

/** The origin of a removal that is too much for undo. */
const forGood = { toString: () => 'removed for good' } as const

/** Everything that lies in quarantine: what it is, why, how large, and the ways to take it out of the workshop. */
export function QuarantineDialog({
	records,
	onClose,
}: {
	records: ReadonlyMap<string, QuarantineReason>
	onClose: () => void
}) {
	const { doc, history } = useRoom()
	const texts = useTexts(quarantineTexts)
	const removed = useRemoved(history)
	const [news, say] = useState<string>()
	const onKeyDown = useUndoKeys()
	const list = useRef<HTMLUListElement>(null)
	const body = useRef<HTMLElement>(null)
	/** which line takes the focus from the one that goes */
	const next = useRef<number>(undefined)
	const listed = [...records].slice(0, mostListed).map(([id, reason]) => describeQuarantined(doc, id, reason))

	const remove = (ids: readonly string[], at?: number) => {
		next.current = at ?? 0
		if (canUndoRemoval(doc, ids)) {
			history.step(() => removeQuarantined(doc, ids))
			removed.tell(texts.removed(ids.length))
			say(undefined)
		} else {
			doc.transact(() => removeQuarantined(doc, ids), forGood)
			removed.forget()
			say(texts.removedForGood(ids.length))
		}
	}
	useLayoutEffect(() => {
		if (next.current === undefined) return
		const buttons = list.current?.querySelectorAll('button') ?? []
		const button = buttons[Math.min(next.current, buttons.length - 1)]
		next.current = undefined
		if (button) button.focus()
		else body.current?.focus()
	})

	return (
		<Dialog open title={texts.title} size="wide" onClose={onClose}>
			<section ref={body} className="quarantine" tabIndex={-1} aria-label={texts.title} onKeyDown={onKeyDown}>
				<RemovedNotice removed={removed} />
				{news && <Notice tone="good" title={news} />}
				<p>{records.size > 0 ? texts.lead : texts.none}</p>
				{records.size > 0 && (
					<>
						{records.size > 1 && (
							<div className="quarantine-all">
								<b>{texts.count(records.size)}</b>
								<Button icon="trash" onClick={() => remove([...records.keys()])}>
									{texts.removeAll}
								</Button>
							</div>
						)}
						{!canUndoRemoval(doc, [...records.keys()]) && <p className="quarantine-more">{texts.much}</p>}
						<ul ref={list} aria-label={texts.listed}>
							{listed.map((each, at) => (
								<Line key={each.id} quarantined={each} onRemove={() => remove([each.id], at)} />
							))}
						</ul>
						{records.size > listed.length && (
							<p className="quarantine-more">{texts.more(records.size - listed.length)}</p>
						)}
					</>
				)}
				<ForeignData />
			</section>
		</Dialog>
	)
}

function Line({ quarantined, onRemove }: { quarantined: Quarantined; onRemove: () => void }) {
	const { kind, words, reason, bytes } = quarantined
	const texts = useTexts(quarantineTexts)
	const name = (Object.hasOwn(texts.kinds, kind) && texts.kinds[kind]) || texts.kinds.other
	return (
		<li>
			<div>
				<b>{name}</b>
				{words && <span className="quarantine-words">{texts.quoted(words)}</span>}
			</div>
			<span>{texts.reasons[reason]}</span>
			<span>{texts.size(bytes)}</span>
			<Button size="small" aria-label={texts.removeThis(words || name)} onClick={onRemove}>
				{texts.remove}
			</Button>
		</li>
	)
}
