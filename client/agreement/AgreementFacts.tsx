import type { Actor, Agreement } from '../../shared/registry/index.ts'
import { ActorNames, Fact } from '../actors/Entry.tsx'
import { useTexts } from '../texts/texts.ts'
import { agreementTexts } from './texts.ts'

/** Who stands behind something, and who has which reservation. Who has left the registry is not told. `others`: who agreed and `reservedOthers`: who has a reservation and was never in it, by the name they gave. */
export function AgreementFacts({
	agreement: { agreed, reservations },
	others = [],
	reservedOthers = [],
	actors,
}: {
	agreement: Agreement
	others?: readonly string[]
	reservedOthers?: readonly { readonly name: string; readonly why: string }[] | undefined
	actors: readonly Actor[]
}) {
	const texts = useTexts(agreementTexts)
	const behind = actors.filter(({ id }) => agreed.includes(id))
	const known = reservations.flatMap(({ actor, why }) => {
		const name = actors.find(({ id }) => id === actor)?.name
		return name === undefined ? [] : [{ key: actor, name, why }]
	})
	const held = [...known, ...reservedOthers.map((each) => ({ ...each, key: `else ${each.name}` }))]
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
						{held.map(({ key, name, why }) => (
							<li key={key}>
								<b>{name}</b>: {why || <span className="ui-quiet">{texts.noReason}</span>}
							</li>
						))}
					</ul>
				</Fact>
			)}
		</>
	)
}
