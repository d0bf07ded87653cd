import { useTexts } from '../../texts/texts.ts'
import { ActorSymbol, FieldLetters, symbolFills } from '../../ui/ActorSymbol.tsx'
import type { Organisations } from './observe.ts'
import { treeTexts } from './texts.ts'

/** As many symbols stand side by side before the rest is counted. */
const shown = 6

/** Who works on something, as symbols with the letters of their fields; names are read aloud and shown on hovering. */
export function Actors({ ids, organisations }: { ids: readonly string[]; organisations: Organisations }) {
	const texts = useTexts(treeTexts)
	if (ids.length === 0) return null
	const names = ids.map((id) => organisations.actors.get(id)?.name || texts.gone)
	const first = ids.length > shown + 1 ? ids.slice(0, shown) : ids
	return (
		<span className="tree-actors" title={names.join(', ')}>
			<span className="ui-hidden-text">{names.join(', ')}</span>
			{first.map((id) => {
				const actor = organisations.actors.get(id)
				const field = organisations.fields.find((each) => each.id === actor?.field)
				return (
					<span key={id} aria-hidden="true">
						<ActorSymbol
							kind={actor?.kind}
							colour={field?.colour}
							size={18}
							fill={actor?.involvement ? symbolFills[actor.involvement] : 'filled'}
						/>
						{field ? (
							<FieldLetters letters={field.letters} colour={field.colour} />
						) : (
							lettersOf(actor?.shortName || actor?.name)
						)}
					</span>
				)
			})}
			{first.length < ids.length && <span aria-hidden="true">+{ids.length - first.length}</span>}
		</span>
	)
}

/** A few letters for those whose field nobody has entered: a short name as it is, of others the initials. */
function lettersOf(name = ''): string {
	const words = name.trim().split(/\s+/u)
	return name.trim().length <= 6
		? name.trim()
		: words
				.map(([first = '']) => first)
				.join('')
				.slice(0, 3)
}
