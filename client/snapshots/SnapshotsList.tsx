import { useRef, useState } from 'react'
import type { BlockRef } from '../../shared/blocks/index.ts'
import { type Clock, systemClock } from '../../shared/lib/clock.ts'
import type { JsonObject } from '../../shared/lib/json.ts'
import { keepSnapshot, removeSnapshot, renameSnapshot, type Snapshot } from '../../shared/snapshots/index.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'
import { trashedNow } from '../sync/trashedNow.ts'
import { useLocale } from '../texts/locale.ts'
import { personName } from '../texts/personName.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { SnapshotForm } from './SnapshotForm.tsx'
import { SnapshotItem } from './SnapshotItem.tsx'
import { snapshotTexts } from './texts.ts'
import { useSnapshots } from './useSnapshots.ts'
import './snapshots.css'

/** The kept states of a block: keeping one more, choosing one to compare with; the moderation renames and removes. */
export function SnapshotsList({
	of,
	stateNow,
	compared,
	onCompare,
	clock = systemClock,
}: {
	of: BlockRef
	/** what the block says now */
	stateNow: () => JsonObject
	/** id of the stand that is being compared with today */
	compared: string | undefined
	onCompare: (stand: string | undefined) => void
	clock?: Pick<Clock, 'now'>
}) {
	const room = useRoom()
	const { doc, history, presence, mayWrite, role } = room
	const texts = useTexts(snapshotTexts)
	const by = useOwnName()
	const stands = useSnapshots(of)
	const [isKeeping, keeping] = useState(false)
	const [news, tell] = useState('')
	const keepButton = useRef<HTMLButtonElement>(null)

	const stopKeeping = () => {
		keeping(false)
		requestAnimationFrame(() => keepButton.current?.focus())
	}
	const keep = (label: string) => {
		history.step(() => keepSnapshot(doc, { of, label, by, state: stateNow() }, { clock }))
		tell(texts.wasKept(label.trim()))
		stopKeeping()
	}
	const remove = ({ id, label }: Snapshot) => {
		if (id === compared) onCompare(undefined)
		history.step(() => removeSnapshot(doc, id, trashedNow(presence, clock)))
		tell(texts.wasRemoved(label))
		requestAnimationFrame(() => keepButton.current?.focus())
	}
	return (
		<section className="stands">
			<header>
				<h3>{texts.title}</h3>
				{mayWrite && !isKeeping && (
					<Button ref={keepButton} size="small" icon="history" onClick={() => keeping(true)}>
						{texts.keep}
					</Button>
				)}
			</header>
			{isKeeping && (
				<SnapshotForm label={texts.proposal(clock.now())} action={texts.take} onDone={keep} onCancel={stopKeeping} />
			)}
			{stands.length === 0 && !isKeeping && (
				<div className="stands-none">
					<b>{texts.none}</b>
					<p className="ui-quiet">{texts.noneTodo}</p>
				</div>
			)}
			<ul>
				{stands.map((stand) => (
					<SnapshotItem
						key={stand.id}
						stand={stand}
						isCompared={stand.id === compared}
						onCompare={() => onCompare(stand.id === compared ? undefined : stand.id)}
						{...(mayWrite &&
							role === 'moderator' && {
								onRename: (label: string) => history.step(() => renameSnapshot(doc, stand.id, label)),
								onRemove: () => remove(stand),
							})}
					/>
				))}
			</ul>
			<p className="stands-news" role="status">
				{news}
			</p>
		</section>
	)
}

/** How the person at this device is called; '' before the room knows. */
function useOwnName(): string {
	const { presence } = useRoom()
	const locale = useLocale()
	const self = useValue(presence.people).find((person) => person.self)
	return self ? personName(self, locale) : ''
}
