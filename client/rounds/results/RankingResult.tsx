import type { RoundResult } from '../../../shared/rounds/index.ts'
import { useTexts } from '../../texts/texts.ts'
import { byLargest, placesOf } from './counted.ts'
import { Bar, More } from './DotsResult.tsx'
import { resultTexts } from './texts.ts'

type Options = Extract<RoundResult, { kind: 'ranking' }>['options']

/** Said at the cell itself: a picture of the board only takes along what differs from a cell's surroundings. */
const words = { fontWeight: 'inherit', textAlign: 'start' } as const
const figures = { fontWeight: 'inherit', textAlign: 'end' } as const

/** The common order with the points it comes from. */
export function RankingResult({ options, lines }: { options: Options; lines: number | undefined }) {
	const texts = useTexts(resultTexts)
	const sorted = byLargest(options, ({ points }) => points)
	const places = placesOf(sorted.map(({ points }) => points))
	const most = Math.max(1, sorted[0]?.points ?? 0)
	const shown = sorted.slice(0, lines)
	return (
		<>
			<table className="results-ranking">
				<caption className="ui-hidden-text">{texts.caption.ranking}</caption>
				<thead>
					<tr>
						<th scope="col" style={words}>
							{texts.place}
						</th>
						<th scope="col" style={words}>
							{texts.option}
						</th>
						<th scope="col" style={figures}>
							{texts.points}
						</th>
						<th scope="col" style={figures}>
							{texts.firsts}
						</th>
					</tr>
				</thead>
				<tbody>
					{shown.map(({ id, label, points, firsts }, i) => (
						<tr key={id} data-option={id}>
							<td>
								<b>{places[i]}</b>
							</td>
							<th scope="row" style={words}>
								{label || texts.unnamed}
								<Bar part={points / most} />
							</th>
							<td>
								<b>{points}</b>
							</td>
							<td>{firsts}</td>
						</tr>
					))}
				</tbody>
			</table>
			<More left={sorted.length - shown.length} />
			<p className="results-note">{texts.pointsNote}</p>
		</>
	)
}
