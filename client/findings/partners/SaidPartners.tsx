import { useMemo } from 'react'
import { isSaidToBe, saidPartners, saidToBe } from '../../../shared/composition/index.ts'
import { actorsOf, changeActor, findActor, type Term } from '../../../shared/registry/index.ts'
import { derived } from '../../sync/derived.ts'
import { allOf } from '../../sync/parts.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { focusNeighbour } from '../focusNeighbour.ts'
import { findingTexts } from '../texts.ts'

/** Of whom people said that they are one of these partners, folded below the findings, each with the way back. */
export function SaidPartners({
	partners,
	onTakenBack,
}: {
	partners: Readonly<Record<string, Term>>
	onTakenBack: () => void
}) {
	const { doc, history, mayWrite } = useRoom()
	const texts = useTexts(findingTexts)
	const locale = useLocale()
	const said = useValue(
		useMemo(
			() =>
				derived([allOf(actorsOf(doc))], () => {
					const ids = Object.keys(partners)
					return saidPartners(doc, ids).flatMap((actor) =>
						ids
							.filter((partner) => isSaidToBe(actor, partner))
							.map((partner) => ({ partner, actor: actor.id, name: actor.name })),
					)
				}),
			[doc, partners],
		),
	)
	const takeBack = (actor: string, partner: string) => {
		history.step(() => changeActor(doc, actor, saidToBe(findActor(doc, actor) ?? {}, partner, false)))
		onTakenBack()
	}
	if (said.length === 0) return null
	return (
		<details className="findings-dismissed">
			<summary>
				<Icon name="next" size={16} />
				{texts.said(said.length)}
			</summary>
			<ul>
				{said.map(({ partner, actor, name }) => (
					<li key={`${actor}/${partner}`} className="finding">
						<Icon name="check" size={24} />
						<div>
							<h3>{name}</h3>
							<p>{texts.is(partners[partner]?.[locale] ?? '')}</p>
							{mayWrite && (
								<div className="finding-actions">
									<Button
										kind="link"
										aria-label={texts.takeBackOf(name, partners[partner]?.[locale] ?? '')}
										onClick={(event) => {
											focusNeighbour(event.currentTarget.closest('li'))
											takeBack(actor, partner)
										}}
									>
										{texts.takeBack}
									</Button>
								</div>
							)}
						</div>
					</li>
				))}
			</ul>
		</details>
	)
}
