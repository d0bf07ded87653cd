import { roundLimits } from '../../../shared/rounds/index.ts'
import { useTexts } from '../../texts/texts.ts'
import { medianOf } from './counted.ts'
import { resultTexts } from './texts.ts'

/** The mark at the far pole. */
const last = roundLimits.position

/** How the dots of all lie on the line between two poles: a column for each mark, and the middle in words. */
export function PositionResult({ from, to, counts }: { from: string; to: string; counts: readonly number[] }) {
	const texts = useTexts(resultTexts)
	const marks = Array.from({ length: last + 1 }, (_, mark) => ({ mark, count: counts[mark] ?? 0 }))
	const most = Math.max(1, ...counts)
	const median = medianOf(marks.map(({ count }) => count))
	return (
		<>
			<table className="results-line">
				<caption className="ui-hidden-text">{texts.caption.position}</caption>
				<tbody>
					<tr>
						{marks.map(({ mark, count }) => (
							<td key={mark} data-middle={isMiddle(mark, median) || undefined}>
								<span className="results-column">
									{count > 0 && <b>{count}</b>}
									{count === 0 && <span className="ui-hidden-text">0</span>}
									<i style={{ height: `${(count / most) * 100}%` }} aria-hidden="true" />
								</span>
							</td>
						))}
					</tr>
				</tbody>
				<tfoot>
					<tr>
						{marks.map(({ mark }) => (
							<th key={mark} scope="col" data-middle={isMiddle(mark, median) || undefined}>
								{mark}
							</th>
						))}
					</tr>
				</tfoot>
			</table>
			<p className="results-poles">
				<span>{`0: ${from}`}</span>
				<span>{`${last}: ${to}`}</span>
			</p>
			{median !== undefined && (
				<p className="results-middle">
					{`${texts.median(median, last)}, `}
					{sideOf(median) === 0 ? texts.between : texts.nearer(sideOf(median) < 0 ? from || '0' : to || String(last))}.
				</p>
			)}
		</>
	)
}

const sideOf = (median: number) => Math.sign(median - last / 2)

/** The mark of the middle, or both marks beside it. */
const isMiddle = (mark: number, median: number | undefined) => median !== undefined && Math.abs(mark - median) < 1
