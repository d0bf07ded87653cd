import { useTexts } from '../../texts/texts.ts'
import { ActorSymbol, fieldColour, symbolFills } from '../../ui/ActorSymbol.tsx'
import type { Organisations } from './observe.ts'
import { treeTexts } from './texts.ts'
import './signs.css'

/** Short names of more letters are told by their initials. */
const longest = 12

/** As many symbols stand side by side before the rest is counted. */
const shown = 6

/** Who works on something, as symbols in the colour of their fields with short names; names are read aloud and shown on hovering. */
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
						<span className="ui-letters" style={{ color: fieldColour(field?.colour) }}>
							{shortOf(actor?.shortName?.trim() || actor?.name)}
						</span>
					</span>
				)
			})}
			{first.length < ids.length && <span aria-hidden="true">+{ids.length - first.length}</span>}
		</span>
	)
}

/** A short name as it is, as on the map; of longer ones the initials, so that several stand side by side. */
function shortOf(name = ''): string {
	const words = name.trim().split(/\s+/u)
	return name.trim().length <= longest
		? name.trim()
		: words
				.map(([first = '']) => first)
				.join('')
				.slice(0, 3)
}
