import type { Actor, Agreement } from '../../shared/registry/index.ts'
import { ActorNames, Fact } from '../actors/Entry.tsx'
import { useTexts } from '../texts/texts.ts'
import { agreementTexts } from './texts.ts'

/** Who stands behind something, and who has which reservation. Who has left the registry is not told. */
export function AgreementFacts({
	agreement: { agreed, reservations },
	others = [],
	actors,
}: {
	agreement: Agreement
	/** who agreed and is not in the registry, in words */
	others?: readonly string[]
	actors: readonly Actor[]
}) {
	const texts = useTexts(agreementTexts)
	const behind = actors.filter(({ id }) => agreed.includes(id))
	const held = reservations.flatMap(({ actor, why }) => {
		const name = actors.find(({ id }) => id === actor)?.name
		return name === undefined ? [] : [{ actor, name, why }]
	})
	return (
		<>
			<Fact name={texts.agreed} isWide>
				{behind.length + others.length === 0 && <span className="ui-quiet">{texts.nobody}</span>}
				<ActorNames actors={behind} />
				{others.length > 0 && <span>{others.join(', ')}</span>}
			</Fact>
			{held.length > 0 && (
				<Fact name={texts.reservations} isWide>
					<ul>
						{held.map(({ actor, name, why }) => (
							<li key={actor}>
								<b>{name}</b>: {why || <span className="ui-quiet">{texts.noReason}</span>}
							</li>
						))}
					</ul>
				</Fact>
			)}
		</>
	)
}
