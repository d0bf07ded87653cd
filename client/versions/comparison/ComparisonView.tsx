import { type ReactNode, useCallback, useRef, useState } from 'react'
import type { VersionSummary } from '../../../shared/protocol/api.ts'
import { slotsIn, wordsOfSlot } from '../../comparing/compare.ts'
import { DifferenceList } from '../../comparing/DifferenceList.tsx'
import { comparingTexts } from '../../comparing/texts.ts'
import { inLocale } from '../../comparing/words.ts'
import { type Locale, useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useMedia, usePhone } from '../../ui/useMedia.ts'
import { versionTexts } from '../texts.ts'
import { spokenMoment } from '../times.ts'
import type { ComparedVersion } from '../useComparison.ts'
import { Counts, TourButtons } from './ComparisonHead.tsx'
import { Panes } from './Panes.tsx'
import { comparisonTexts } from './texts.ts'
import { type Stop, useTour } from './useTour.ts'
import './comparison.css'

/** Where a pane has room for three sections beside each other. */
const hasRoomForThree = '(min-width: 80rem)'

/** A version beside today: the counts, before both panes or the list of what differs; `title` says what is compared. */
export function ComparisonView({
	version,
	comparison,
	now,
	title,
	isThere,
	onClose,
}: {
	version: VersionSummary
	comparison: ComparedVersion
	now: number
	title: ReactNode
	/** whether what is compared is there on either side */
	isThere: { readonly before: boolean; readonly now: boolean }
	onClose: () => void
}) {
	const texts = useTexts(comparisonTexts)
	const { close, ofTime } = useTexts(versionTexts)
	const locale = useLocale()
	const isPhone = usePhone()
	const isWide = useMedia(hasRoomForThree)
	const [wantsList, setList] = useState(false)
	const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
	const panes = useRef<HTMLElement>(null)
	const unfold = useCallback((stop: Stop) => setUnfolded((all) => new Set([...all, stop.section])), [])
	const tour = useTour(comparison, panes, unfold)
	const asList = isPhone || wantsList
	const { counts, areCards, beyond } = comparison
	const count = areCards ? texts.cards : texts.entries
	const toggle = (section: string) =>
		setUnfolded((all) => new Set(all.has(section) ? [...all].filter((id) => id !== section) : [...all, section]))
	const isSame = counts.missing + counts.added + counts.changed + beyond === 0

	return (
		<>
			<header className="versions-bar">
				{title}
				<Counts comparison={comparison} />
				<div className="versions-tools">
					{!isPhone && (
						<Button kind="bare" icon={asList ? 'compare' : 'list'} onClick={() => setList(!wantsList)}>
							{asList ? texts.asPicture : texts.asList}
						</Button>
					)}
					{!asList && <TourButtons tour={tour} />}
					<Button kind="icon" icon="close" aria-label={close} onClick={onClose} />
				</div>
			</header>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard */}
			<section className="versions-compared" ref={panes} tabIndex={0} aria-label={texts.compared}>
				{isSame && <p className="versions-same">{texts.same}</p>}
				{beyond > 0 && <p className="versions-same">{texts.beyond(beyond)}</p>}
				{asList ? (
					<DifferenceList comparison={comparison} />
				) : (
					<Panes
						comparison={comparison}
						columns={isWide ? 3 : 2}
						unfolded={unfolded}
						onUnfold={toggle}
						current={tour.current}
						heads={{
							before: {
								label: ofTime(spokenMoment(version.time, now, locale)),
								empty: isThere.before ? texts.nothingHere : texts.emptyThen,
								head: (
									<>
										<Icon name="history" size={16} />
										<b>{ofTime(spokenMoment(version.time, now, locale))}</b>
										<span className="ui-caption">{count(counts.before)}</span>
									</>
								),
							},
							now: {
								label: texts.nowAt(spokenMoment(now, now, locale)),
								empty: isThere.now ? texts.nothingHere : texts.emptyNow,
								head: (
									<>
										<b>{texts.nowAt(spokenMoment(now, now, locale))}</b>
										<span className="ui-caption">
											{count(counts.now)}
											{counts.missing > 0 && `; ${texts.dashed}`}
										</span>
									</>
								),
							},
						}}
					/>
				)}
			</section>
			<p className="ui-hidden-text" role="status">
				{tour.at !== undefined && texts.at(tour.at + 1, tour.stops.length, wordsAt(comparison, tour.current, locale))}
			</p>
		</>
	)
}

function wordsAt(comparison: ComparedVersion, stop: Stop | undefined, locale: Locale): string {
	const texts = comparingTexts[locale]
	const section = comparison.sections.find(({ id }) => id === stop?.section)
	const slot = section && slotsIn(section).find(({ id }) => id === stop?.slot)
	const item = slot && wordsOfSlot(slot)
	if (!slot?.difference || !item) return ''
	return `${texts.difference[slot.difference]}: ${inLocale(item.text, locale) || texts.item[item.kind]}`
}
