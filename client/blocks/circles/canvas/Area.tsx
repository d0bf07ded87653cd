import { type CSSProperties, memo } from 'react'
import { nameLines, type PlacedArea, shownName } from '../../../../shared/blocks/circles/index.ts'
import type { Actor, Day } from '../../../../shared/registry/index.ts'
import { dayInWords, daysBetween } from '../../../days/days.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { fieldColour, symbolFills } from '../../../ui/ActorSymbol.tsx'
import { withHyphens } from '../../../ui/hyphens.ts'
import { Icon } from '../../../ui/icon.tsx'
import type { Network } from '../observe.ts'
import { Sign } from '../Sign.tsx'
import { circlesTexts } from '../texts.ts'

interface AreaProps {
	area: PlacedArea
	network: Network
	today: Day
	/** the element in it, or the group itself, that somebody is at */
	chosen: string | undefined
	/** the place in it that Tab leads to */
	stop: string | undefined
	isOver: boolean
}

/**
 * A group with all who are in it, the whole network, or the tray of those who are nowhere yet. Going from one to the next
 * draws the two areas alone.
 */
export const Area = memo(function Area({ area, network, today, chosen, stop, isOver }: AreaProps) {
	const texts = useTexts(circlesTexts)
	const locale = useLocale()
	const { key, kind, group, members, seat, seats, rest, x, y, w, h, shape } = area
	const name = group ? group.label[locale] : kind === 'network' ? texts.network : texts.nowhere[network.form]
	const title = (
		<>
			<span>{group?.added ? withHyphens(name) : name}</span> <i>{area.count}</i>
		</>
	)
	return (
		<section aria-label={name} style={{ '--name-lines': nameLines(seat) } as CSSProperties}>
			<div
				className="circles-outline"
				data-shape={shape}
				data-kind={kind}
				data-chosen={chosen === key || undefined}
				data-over={isOver || undefined}
				style={{ left: x, top: y, width: w, height: h }}
			/>
			{group ? (
				// biome-ignore lint/a11y/useSemanticElements: a button of HTML would keep the pointer that drags the board
				<div
					role="button"
					className="circles-title"
					data-element={key}
					data-place={key}
					aria-pressed={chosen === key}
					tabIndex={stop === key ? 0 : -1}
					style={{ left: x + w / 2, top: y, maxWidth: Math.max(200, w) }}
				>
					{title}
				</div>
			) : (
				<p className="circles-title" data-kind={kind} style={{ left: x + w / 2, top: y }}>
					{title}
				</p>
			)}
			{group && kind === 'working' && <Report area={area} network={network} today={today} />}
			{members.length === 0 && !rest && (
				<p className="circles-empty" style={{ left: x + w / 2, top: y + h / 2 }}>
					{texts.empty}
				</p>
			)}
			{members.map((actor, i) => {
				const at = seats[i]
				return (
					at && (
						<Seated
							key={actor.id}
							actor={actor}
							area={area}
							network={network}
							isChosen={chosen === `actor:${actor.id}`}
							isStop={stop === `${key}/${actor.id}`}
							style={{ left: at.x, top: at.y, height: seat }}
						/>
					)
				)
			})}
			{rest && (
				<p className="circles-rest" style={{ left: rest.x, top: rest.y, height: seat }}>
					{[
						...(area.more > 0 ? [texts.more(area.more)] : []),
						...(area.elsewhere ? [texts.elsewhere(area.elsewhere)] : []),
					].join(', ')}
				</p>
			)}
		</section>
	)
})

/** When a group reports, and to whom if that is not the steering group; overdue as words and sign. */
function Report({ area: { group, x, y, w }, network, today }: Pick<AreaProps, 'area' | 'network' | 'today'>) {
	const texts = useTexts(circlesTexts)
	const locale = useLocale()
	const to = network.groups.find(({ id }) => id === group?.reportsTo)
	if (!group || !to) return null
	const { nextReport } = group
	const isOverdue = nextReport !== undefined && nextReport < today
	const day = nextReport === undefined ? undefined : shortDay(dayInWords(nextReport, locale), today)
	const said = to.id === 'steering' ? texts.reports(day) : texts.reportsTo(to.label[locale], day)
	return (
		<p
			className="circles-report"
			data-overdue={isOverdue || undefined}
			style={{ left: x + w / 2, top: y, maxWidth: w }}
		>
			{isOverdue && <Icon name="warning" size={16} />}
			<span>{isOverdue ? texts.overdue(daysBetween(nextReport, today)) : said}</span>
		</p>
	)
}

/** Days of this year without it. */
const shortDay = (words: string, today: Day): string => words.replace(new RegExp(`,? ${today.slice(0, 4)}$`, 'u'), '')

/** The letters of its field on a symbol, so that colour never speaks alone. */
function Letters({ actor: { kind, field, involvement }, network }: { actor: Actor; network: Network }) {
	const known = network.fields.find(({ id }) => id === field)
	const fill = involvement ? symbolFills[involvement] : 'filled'
	if (!known || !kind || fill === 'small' || fill === 'missing') return null
	return (
		<span
			className="circles-letters"
			data-kind={kind}
			aria-hidden="true"
			style={fill === 'dashed' ? { color: fieldColour(known.colour) } : undefined}
		>
			{known.letters}
		</span>
	)
}

function Seated({
	actor,
	area: { key, kind, group },
	network,
	isChosen,
	isStop,
	style,
}: {
	actor: Actor
	area: PlacedArea
	network: Network
	isChosen: boolean
	isStop: boolean
	style: { left: number; top: number; height: number }
}) {
	const texts = useTexts(circlesTexts)
	const { id, name, shortName } = actor
	const count = network.counts[id] ?? 0
	const authority = group && (actor.authorities?.[group.id] ?? 'open')
	const isLead = group?.lead === id
	const isMute = authority === 'none' || authority === 'open'
	return (
		// biome-ignore lint/a11y/useSemanticElements: a button of HTML would keep the pointer that drags the board
		<div
			role="button"
			className="circles-seat"
			data-element={`actor:${id}`}
			data-place={`${key}/${id}`}
			aria-pressed={isChosen}
			tabIndex={isStop ? 0 : -1}
			title={name}
			style={style}
		>
			<span className="circles-sign">
				<Sign actor={actor} network={network} size={44} />
				<Letters actor={actor} network={network} />
				{count > 1 && (
					<em title={texts.inGroups(count)}>
						<span aria-hidden="true">{count}</span>
					</em>
				)}
			</span>
			<b>{withHyphens(shownName(name, shortName))}</b>
			{count > 1 && <span className="ui-hidden-text">, {texts.inGroups(count)}</span>}
			{kind === 'steering' && authority ? (
				<small data-mute={isMute || undefined}>{texts.authority[authority]}</small>
			) : (
				isLead && <small>{texts.lead}</small>
			)}
		</div>
	)
}
