import { useEffect } from 'react'
import { fetchMethodFile } from '../../files/saveMethodFile.ts'
import { analyses } from '../../findings/analyses.ts'
import { fetchSnapshots } from '../../snapshots/LateSnapshots.tsx'
import { usePhone } from '../../ui/useMedia.ts'
import { fetchBeside, fetchBoard } from './BoardPlace.tsx'
import { blockViews } from './blockViews.ts'
import { fetchDialogs } from './Dialogs.tsx'
import { fetchBoardActions } from './nav/BoardItem.tsx'
import { fetchPages } from './PagePlace.tsx'
import { fetchList } from './PlainStage.tsx'
import { fetchNewTitle } from './RenameWorkshop.tsx'
import { fetchShare } from './Share.tsx'

/** Milliseconds for what is shown to come to rest. */
const pause = 1000

/**
 * Stands beside what a person came for, and once that is there fetches everything else: all of it works without a
 * connection, too. But the canvas is large, and on a phone it is a choice.
 */
export function FetchAhead() {
	const isPhone = usePhone()
	useEffect(() => {
		const timer = setTimeout(() => {
			if (!isPhone) fetchBoard()
			fetchList()
			fetchPages()
			fetchDialogs()
			fetchShare()
			fetchMethodFile()
			void fetchBoardActions()
			fetchNewTitle()
			fetchSnapshots()
			fetchBeside()
			void analyses.fetch()
			for (const { load } of Object.values(blockViews)) {
				load().then(
					(view) => view.fetchAhead?.(),
					() => {},
				)
			}
		}, pause)
		return () => clearTimeout(timer)
	}, [isPhone])
	return null
}
