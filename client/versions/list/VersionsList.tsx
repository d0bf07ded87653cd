import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import type * as Y from 'yjs'
import type { VersionSummary } from '../../../shared/protocol/api.ts'
import { boardMark } from '../../../shared/versions/index.ts'
import { useStage } from '../../agenda/stage.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useUnhurried } from '../../sync/unhurried.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { SegmentedSwitch } from '../../ui/SegmentedSwitch.tsx'
import { useDocumentOf } from '../boardsHere.ts'
import { Failed } from '../Failed.tsx'
import { versionTexts } from '../texts.ts'
import { timeOfDay } from '../times.ts'
import type { Versions } from '../useVersions.ts'
import { byDay } from './days.ts'
import { differing } from './differing.ts'
import { KeepVersion } from './KeepVersion.tsx'
import { VersionItem } from './VersionItem.tsx'
import './list.css'

/** What a comparison is about. */
export type Scope = 'board' | 'workshop'

/** Every kept version by day, the newest first, below what there is now. Arrows move, Enter opens. */
export function VersionsList({
	versions,
	missing,
	now,
	scope,
	onScope,
	board,
	boardName,
	open,
	onOpen,
}: {
	versions: Versions
	/** version id -> how many cards an alarm tells are missing after it */
	missing: ReadonlyMap<string, number>
	now: number
	scope: Scope
	onScope: (scope: Scope) => void
	/** id of the board that a list of one board is about */
	board: string
	/** what that is called today; absent for one that was deleted */
	boardName: string | undefined
	/** id of the version that is open */
	open: string | undefined
	onOpen: (id: string) => void
}) {
	const texts = useTexts(versionTexts)
	const locale = useLocale()
	const [isKeeping, keep] = useState(false)
	const [news, tell] = useState('')
	const days = useRef<HTMLDivElement>(null)
	const { list, failure, look } = versions
	const { shown, others, isUnfolded, unfold } = useShown(list, scope === 'board' ? board : undefined, open, missing)
	// The tabulator comes back to the one that was open last.
	const last = useRef(open)
	useEffect(() => {
		if (open !== undefined) last.current = open
	}, [open])
	const stop = [open, last.current].find((id) => shown?.some((version) => version.id === id)) ?? shown?.[0]?.id
	return (
		<section className="versions-list" aria-label={texts.title}>
			<header>
				<h2>{texts.title}</h2>
				<SegmentedSwitch
					label={texts.scope.label}
					options={[
						{ value: 'board', label: texts.scope.board },
						{ value: 'workshop', label: texts.scope.workshop },
					]}
					value={scope}
					onChange={onScope}
				/>
				{scope === 'board' && boardName !== undefined && (
					<p className="versions-about ui-quiet">{texts.about(boardName)}</p>
				)}
			</header>
			<div className="versions-days" ref={days}>
				{byDay(shown ?? [], now, locale).map(({ heading, versions: ofDay }, i) => (
					<section key={heading + (ofDay[0]?.version.id ?? '')}>
						<h3>{heading}</h3>
						<ul>
							{i === 0 && <Now now={now} onKeep={() => keep(true)} />}
							{ofDay.map(({ version, when }) => (
								<VersionItem
									key={version.id}
									version={version}
									when={when}
									missing={missing.get(version.id)}
									isOpen={version.id === open}
									isStop={version.id === stop}
									onOpen={() => onOpen(version.id)}
									onKeyDown={(event) => days.current && moveFocus(event, days.current)}
								/>
							))}
						</ul>
					</section>
				))}
				{failure && <Failed failure={failure} action={<Button onClick={() => void look()}>{texts.again}</Button>} />}
				{!list && !failure && <p className="versions-waiting">{texts.listLoading}</p>}
				{shown && scope === 'board' && <Looking list={list ?? []} />}
				{(others > 0 || isUnfolded) && (
					<p className="versions-others">
						<Button kind="link" aria-expanded={isUnfolded} onClick={() => unfold(!isUnfolded)}>
							{isUnfolded ? texts.onlyDiffering : texts.others(others)}
						</Button>
					</p>
				)}
				{shown?.length === 0 && list && list.length > 0 && (
					<p className="versions-none ui-quiet">{texts.neverDiffered}</p>
				)}
				{list?.length === 0 && (
					<div className="versions-none">
						<b>{texts.none}</b>
						<p className="ui-quiet">{texts.noneTodo}</p>
					</div>
				)}
			</div>
			<p className="versions-news" role="status">
				{news}
			</p>
			{isKeeping && (
				<KeepVersion
					onClose={() => keep(false)}
					onKept={(label) => {
						keep(false)
						tell(texts.kept(label))
						void look()
					}}
				/>
			)}
		</section>
	)
}

/** The versions that are listed, and how many more there are in which the board is no other. */
function useShown(
	list: readonly VersionSummary[] | undefined,
	board: string | undefined,
	open: string | undefined,
	missing: ReadonlyMap<string, number>,
) {
	const [isUnfolded, unfold] = useState(false)
	const mark = useUnhurried(
		useDocumentOf(board),
		useCallback((doc: Y.Doc) => (board === undefined ? undefined : boardMark(doc, board)), [board]),
	)
	const differs = new Set(board === undefined ? list : differing(list ?? [], mark))
	const shown = list?.filter((version) => {
		const isAlarming = missing.has(version.id) && (board === undefined || version.mark !== null)
		return isUnfolded || differs.has(version) || version.id === open || isAlarming
	})
	return { shown, others: (list?.length ?? 0) - (shown?.length ?? 0), isUnfolded, unfold }
}

/** How far the server has looked in which versions the board differs; nothing once it has. */
function Looking({ list }: { list: readonly VersionSummary[] }) {
	const texts = useTexts(versionTexts)
	const known = list.filter(({ mark }) => mark !== undefined).length
	if (known === list.length) return null
	return <ProgressLine doing={texts.looking(known, list.length)} part={known / list.length} />
}

/** What there is now, which can be kept as it is. */
function Now({ now, onKeep }: { now: number; onKeep: () => void }) {
	const texts = useTexts(versionTexts)
	const locale = useLocale()
	const present = useValue(useStage().people).length
	return (
		<li className="versions-now">
			<span className="versions-when">{timeOfDay(now, locale)}</span>
			<div className="versions-what">
				<b>{texts.now}</b>
				<span className="ui-caption">{texts.present(present)}</span>
				<Button kind="link" onClick={onKeep}>
					{texts.keep}
				</Button>
			</div>
		</li>
	)
}

/** Arrows go from version to version, as in any list of choices. */
function moveFocus(event: KeyboardEvent<HTMLElement>, days: HTMLElement) {
	const items = [...days.querySelectorAll<HTMLElement>('[data-version]')]
	const at = items.indexOf(event.currentTarget)
	const wanted = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
	if (at < 0 || wanted === undefined) return
	event.preventDefault()
	items[Math.min(items.length - 1, Math.max(0, wanted))]?.focus()
}
