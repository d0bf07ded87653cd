import type { Rating, Term } from '../../../../shared/registry/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { DifferenceSign } from '../drawing/DifferenceBadge.tsx'
import { Presence } from './RelationTable.tsx'
import type { Row } from './rows.ts'
import { LineSign, TieWords } from './TieCells.tsx'
import { pageTexts } from './texts.ts'
import type { RowActions } from './useRowActions.ts'

/** The relations on a narrow screen: one card each. */
export function RelationCards({
	rows,
	ratingWords,
	actions,
	shown,
}: {
	rows: readonly Row[]
	ratingWords: Readonly<Record<Rating, Term>>
	actions: RowActions
	shown: string | undefined
}) {
	const { mayWrite } = useRoom()
	const texts = useTexts(pageTexts)
	return (
		<ul className="map-cards">
			{rows.map((row) => {
				const { relation, from, to, tie, becomes, difference } = row
				const words = { tie, becomes, ratingWords }
				return (
					<li
						key={relation.id}
						data-relation={relation.id}
						data-shown={relation.id === shown || undefined}
						tabIndex={-1}
					>
						<h3 className="map-first">
							{difference && <DifferenceSign kind={difference} />}
							<span>
								{from} – {to}
							</span>
						</h3>
						<p className="map-first">
							<LineSign tie={becomes ?? tie} />
							<span>
								<TieWords property="kind" {...words} />, {texts.grade} <TieWords property="intensity" {...words} />,{' '}
								<TieWords property="direction" {...words} />
							</span>
						</p>
						{relation.about && <p className="ui-quiet">{relation.about}</p>}
						<footer>
							<Presence state="actual" row={row} actions={actions} label />
							<Presence state="target" row={row} actions={actions} label />
							<span className="ui-grow" />
							{mayWrite && (
								<>
									<Button
										kind="icon"
										icon="edit"
										aria-label={texts.edit(from, to)}
										onClick={() => actions.edit(relation.id)}
									/>
									<Button
										kind="icon"
										icon="trash"
										aria-label={texts.remove(from, to)}
										onClick={() => actions.remove(relation.id)}
									/>
								</>
							)}
						</footer>
					</li>
				)
			})}
		</ul>
	)
}
