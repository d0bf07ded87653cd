import { useEffect, useMemo, useRef, useState } from 'react'
import { boardsOf } from '../../shared/board/boards.ts'
import type { VersionSummary } from '../../shared/protocol/api.ts'
import { useServerNow } from '../agenda/useServerNow.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { useAlarms } from './alarm/useAlarms.ts'
import { useEveryBoard } from './boardsHere.ts'
import { type Scope, VersionsList } from './list/VersionsList.tsx'
import { OpenVersion } from './OpenVersion.tsx'
import { RestoredNotice } from './restoring/RestoredNotice.tsx'
import { useRestore } from './restoring/useRestore.ts'
import { versionTexts } from './texts.ts'
import { useVersions } from './useVersions.ts'
import './versions.css'

/** The moderation's page of earlier versions: choosing one, seeing it beside today, bringing it back. */
export function VersionsPage() {
	const texts = useTexts(versionTexts)
	const { doc } = useRoom()
	const now = useServerNow(10_000)
	const alarms = useAlarms()
	const arrived = useValue(useNavigation().arrived)
	const asked = arrived?.to === 'versions' ? arrived : undefined
	const [scope, setScope] = useState<Scope>(asked && asked.board === undefined ? 'workshop' : 'board')
	const [board, setBoard] = useState(asked?.board ?? boardsOf(doc)[0]?.id ?? '')
	const [open, setOpen] = useState(asked?.version)
	const [attempt, count] = useState(0)
	const boardName = useEveryBoard().find(({ id }) => id === board)?.name
	const versions = useVersions(scope === 'board' ? board : undefined)
	const restore = useRestore(versions)
	const { look, list } = versions
	useEffect(() => {
		if (asked?.board !== undefined) setBoard(asked.board)
		if (asked?.version !== undefined) setOpen(asked.version)
	}, [asked])
	// An alarm comes with a version of its own.
	const newest = alarms[0]?.id
	useEffect(() => {
		if (newest !== undefined) void look()
	}, [newest, look])
	const missing = useMemo(
		() =>
			new Map(
				alarms.flatMap(({ what, version, count: gone }) =>
					what === 'removed' && version !== undefined ? [[version, gone] as const] : [],
				),
			),
		[alarms],
	)
	// The list of another board may not have it, and is on its way for a moment.
	const lastOpened = useRef<VersionSummary>(undefined)
	const opened =
		list?.find(({ id }) => id === open) ?? (lastOpened.current?.id === open ? lastOpened.current : undefined)
	useEffect(() => {
		lastOpened.current = opened
	}, [opened])
	const close = () => {
		setOpen(undefined)
		if (open === undefined) return
		const item = `[data-version="${CSS.escape(open)}"]`
		requestAnimationFrame(() => document.querySelector<HTMLElement>(item)?.focus())
	}
	return (
		<div className="versions" data-open={opened !== undefined || undefined}>
			<VersionsList
				versions={versions}
				missing={missing}
				now={now}
				scope={scope}
				onScope={setScope}
				board={board}
				boardName={boardName}
				open={open}
				onOpen={setOpen}
			/>
			<div className="versions-main">
				<RestoredNotice restore={restore} now={now} />
				{opened ? (
					<OpenVersion
						key={`${opened.id} ${attempt}`}
						version={opened}
						scope={scope}
						board={board}
						onBoard={setBoard}
						restore={restore}
						now={now}
						onClose={close}
						onAgain={() => count((n) => n + 1)}
					/>
				) : (
					<div className="versions-beside">
						<div className="versions-choose">
							<b>{texts.choose}</b>
							<p className="ui-quiet">{texts.chooseTodo}</p>
						</div>
					</div>
				)}
			</div>
		</div>
	)
}
