import { useEffect, useRef } from 'react'
import type { Actor } from '../../shared/registry/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { ActorSymbol, FieldLetters, symbolFills } from '../ui/ActorSymbol.tsx'
import { ActorMenu } from './ActorMenu.tsx'
import { ActorPlaces } from './ActorPlaces.tsx'
import { registryTexts } from './registryTexts.ts'
import { type useRegistry, wordsOf } from './useRegistry.ts'

export interface ActorListProps {
	actors: readonly Actor[]
	registry: ReturnType<typeof useRegistry>
	/** the entry a person was sent to */
	sent: string | undefined
	/** absent for those who may only read */
	onEdit: ((actor: Actor) => void) | undefined
	onRemove: ((actor: Actor) => void) | undefined
}

/** The registry as a table, one line per actor. */
export function ActorsTable({ actors, registry, sent, onEdit, onRemove }: ActorListProps) {
	const texts = useTexts(registryTexts)
	const locale = useLocale()
	const body = useRef<HTMLTableSectionElement>(null)
	useEffect(() => {
		const row = sent && body.current?.querySelector<HTMLElement>('tr[data-sent]')
		if (!row) return
		row.scrollIntoView({ block: 'center' })
		row.querySelector<HTMLElement>('button')?.focus()
	}, [sent])
	return (
		<table className="registry-table">
			<thead>
				<tr>
					{Object.entries(texts.columns).map(([column, label]) => (
						<th key={column} scope="col" data-column={column}>
							{label}
						</th>
					))}
					{onEdit && <td />}
				</tr>
			</thead>
			<tbody ref={body}>
				{actors.map((actor) => {
					const { kind, field, fields: own, involvement, groups } = wordsOf(actor, registry, locale)
					return (
						<tr key={actor.id} data-sent={actor.id === sent || undefined}>
							<th scope="row">
								<span className="registry-name">
									<ActorSymbol
										kind={actor.kind}
										colour={field?.colour}
										fill={actor.involvement ? symbolFills[actor.involvement] : 'filled'}
									/>
									<span>
										{onEdit ? (
											<button type="button" onClick={() => onEdit(actor)}>
												{actor.name}
											</button>
										) : (
											actor.name
										)}
										<span className="ui-caption">{[actor.shortName, kind].filter(Boolean).join(' · ')}</span>
									</span>
								</span>
							</th>
							<td>
								{own.map(({ id, letters, colour, short }) => (
									<div key={id}>
										<FieldLetters letters={letters} colour={colour} /> {short[locale]}
									</div>
								))}
							</td>
							<td>{actor.level && texts.levels[actor.level]}</td>
							<td>
								{involvement}
								<span className="ui-caption">{groups.join(', ')}</span>
							</td>
							<td>
								<ActorPlaces actor={actor} places={registry.places.get(actor.id)} />
							</td>
							{onEdit && onRemove && (
								<td>
									<ActorMenu actor={actor} onEdit={onEdit} onRemove={onRemove} />
								</td>
							)}
						</tr>
					)
				})}
			</tbody>
		</table>
	)
}
