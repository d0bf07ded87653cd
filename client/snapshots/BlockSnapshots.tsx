import { useCallback, useMemo, useState } from 'react'
import type * as Y from 'yjs'
import type { BlockRef } from '../../shared/blocks/index.ts'
import { registryOf } from '../../shared/lib/sharedRegistry.ts'
import type { Snapshot } from '../../shared/snapshots/index.ts'
import { compare } from '../comparing/compare.ts'
import { DifferenceList } from '../comparing/DifferenceList.tsx'
import { asState, readState, withinBounds } from '../comparing/keptSections.ts'
import { readBlock } from '../comparing/readBlock.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useUnhurried } from '../sync/unhurried.ts'
import { useTexts } from '../texts/texts.ts'
import { SnapshotsList } from './SnapshotsList.tsx'
import { snapshotTexts } from './texts.ts'
import { useSnapshots } from './useSnapshots.ts'

/** The kept states of a block, and in what it differs today from the one that is compared: by its words and what is said of them. */
export function BlockSnapshots({ of: { block, id } }: { of: BlockRef }) {
	const { doc } = useRoom()
	const of = useMemo(() => ({ block, id }), [block, id])
	const stands = useSnapshots(of)
	const [compared, setCompared] = useState<string>()
	const stand = stands.find((each) => each.id === compared)
	return (
		<>
			<SnapshotsList
				of={of}
				stateNow={() => asState(readBlock(doc, of))}
				compared={stand?.id}
				onCompare={setCompared}
			/>
			{stand && <Since key={stand.id} of={of} stand={stand} />}
		</>
	)
}

function Since({ of, stand }: { of: BlockRef; stand: Snapshot }) {
	const { doc } = useRoom()
	const texts = useTexts(snapshotTexts)
	const then = useMemo(() => readState(stand.state), [stand.state])
	const beside = useMemo(() => [registryOf(doc)], [doc])
	const read = useCallback((now: Y.Doc) => then && compare(then, withinBounds(readBlock(now, of))), [then, of])
	const comparison = useUnhurried(doc, read, beside)
	const { missing, added, changed } = comparison?.counts ?? { missing: 1, added: 0, changed: 0 }
	const isSame = missing + added + changed === 0
	return (
		<section aria-label={texts.since(stand.label || texts.unnamed)}>
			<h3 className="stands-since">{texts.since(stand.label || texts.unnamed)}</h3>
			{!comparison && <p className="stands-note">{texts.unreadable}</p>}
			{isSame && <p className="stands-note">{texts.same}</p>}
			{comparison && <DifferenceList comparison={comparison} />}
		</section>
	)
}
