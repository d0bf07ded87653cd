import type { ReactNode } from 'react'
import type { Actor } from '../../shared/registry/index.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { ActorSymbol, symbolFills } from '../ui/ActorSymbol.tsx'
import { useFields } from './watchRegistry.ts'
import './entries.css'

/** Something said of an entry of the registry, with what it is. */
export function Fact({ name, isWide, children }: { name: string; isWide?: boolean; children: ReactNode }) {
	return (
		<div data-wide={isWide || undefined}>
			<dt>{name}</dt>
			<dd>{children}</dd>
		</div>
	)
}

/** Organisations beside each other, each with its sign. */
export function ActorNames({ actors }: { actors: readonly Actor[] }) {
	const { doc } = useRoom()
	const fields = useFields(doc)
	return (
		<ul className="entry-actors">
			{actors.map(({ id, name, kind, field, involvement }) => (
				<li key={id}>
					<ActorSymbol
						kind={kind}
						colour={fields.find((each) => each.id === field)?.colour}
						fill={involvement ? symbolFills[involvement] : 'filled'}
					/>
					{name}
				</li>
			))}
		</ul>
	)
}
