import { useState } from 'react'
import type { Snapshot } from '../../shared/snapshots/index.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { SnapshotForm } from './SnapshotForm.tsx'
import { snapshotTexts } from './texts.ts'

/** One kept state: what it is called, when and by whom it was kept. */
export function SnapshotItem({
	stand: { label, kept, by },
	isCompared,
	onCompare,
	onRename,
	onRemove,
}: {
	stand: Snapshot
	isCompared: boolean
	onCompare: () => void
	onRename?: (label: string) => void
	onRemove?: () => void
}) {
	const texts = useTexts(snapshotTexts)
	const [isRenaming, rename] = useState(false)
	const name = label || texts.unnamed
	if (isRenaming && onRename) {
		const done = (words: string) => {
			onRename(words)
			rename(false)
		}
		return (
			<li>
				<SnapshotForm label={label} action={texts.rename} onDone={done} onCancel={() => rename(false)} />
			</li>
		)
	}
	return (
		<li data-compared={isCompared || undefined}>
			<div>
				<b>{name}</b>
				<span className="ui-caption">{texts.kept(kept, by)}</span>
				<Button kind="link" aria-label={isCompared ? undefined : texts.compareWith(name)} onClick={onCompare}>
					{isCompared ? texts.end : texts.compare}
				</Button>
			</div>
			{onRename && onRemove && (
				<Menu
					trigger={<Button kind="icon" size="small" icon="more" aria-label={texts.more(name)} />}
					groups={[
						[{ label: texts.rename, icon: 'edit', onSelect: () => rename(true) }],
						[{ label: texts.remove, icon: 'trash', danger: true, onSelect: onRemove }],
					]}
				/>
			)}
		</li>
	)
}
