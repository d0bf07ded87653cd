import type { Actor } from '../../../shared/registry/index.ts'
import { ActorSymbol, symbolFills } from '../../ui/ActorSymbol.tsx'
import type { Network } from './observe.ts'

/** Kind, field and part of an organisation as its symbol. Decoration beside the name. */
export function Sign({
	actor: { kind, field, involvement },
	network: { fields },
	size,
}: {
	actor: Actor
	network: Pick<Network, 'fields'>
	size: number
}) {
	return (
		<ActorSymbol
			kind={kind}
			colour={fields.find(({ id }) => id === field)?.colour}
			size={size}
			fill={involvement ? symbolFills[involvement] : 'filled'}
		/>
	)
}
