import { personRole } from '../../../shared/blocks/scenes/index.ts'
import { ActorSymbol, symbolFills } from '../../ui/ActorSymbol.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { ShownPlay } from './observe.ts'

/** Whom a part or a station stands for, as a symbol: the person, an organisation, or somebody without one. Decoration beside the name. */
export function RoleSign({
	role,
	shown: { actors, fields },
	size,
}: {
	role: string | undefined
	shown: Pick<ShownPlay, 'actors' | 'fields'>
	size: number
}) {
	if (role === personRole) return <ActorSymbol kind="person" colour={undefined} size={size} />
	const actor = actors.find(({ id }) => id === role)
	if (!actor) return <Icon name={role === undefined ? 'person' : 'question'} size={size > 20 ? 20 : 16} />
	const { kind, field, involvement } = actor
	return (
		<ActorSymbol
			kind={kind}
			colour={fields.find(({ id }) => id === field)?.colour}
			size={size}
			fill={involvement ? symbolFills[involvement] : 'filled'}
		/>
	)
}
