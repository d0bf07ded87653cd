import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { ActorSymbol, FieldLetters, symbolFills } from '../ui/ActorSymbol.tsx'
import { ActorMenu } from './ActorMenu.tsx'
import { ActorPlaces } from './ActorPlaces.tsx'
import type { ActorListProps } from './ActorsTable.tsx'
import { registryTexts } from './registryTexts.ts'
import { wordsOf } from './useRegistry.ts'

/** The registry on a narrow screen: one card per actor. */
export function ActorCards({ actors, registry, sent, onEdit, onRemove }: ActorListProps) {
	const texts = useTexts(registryTexts)
	const locale = useLocale()
	return (
		<ul className="registry-cards">
			{actors.map((actor) => {
				const { kind, field, fields: own, involvement, groups } = wordsOf(actor, registry, locale)
				const known = [
					kind,
					...own.map(({ short }) => short[locale]),
					actor.level && texts.levels[actor.level],
					involvement,
					...groups,
				]
				return (
					<li
						key={actor.id}
						data-sent={actor.id === sent || undefined}
						ref={(card) => {
							if (actor.id === sent) card?.scrollIntoView({ block: 'center' })
						}}
					>
						<span className="registry-symbol">
							<ActorSymbol
								kind={actor.kind}
								colour={field?.colour}
								fill={actor.involvement ? symbolFills[actor.involvement] : 'filled'}
								size={28}
							/>
							{field && <FieldLetters letters={field.letters} colour={field.colour} />}
						</span>
						<div>
							<b>{actor.name}</b>
							<p className="ui-caption">{known.filter(Boolean).join(' · ')}</p>
							<p>
								{texts.columns.places}: <ActorPlaces actor={actor} places={registry.places.get(actor.id)} />
							</p>
						</div>
						{onEdit && onRemove && <ActorMenu actor={actor} onEdit={onEdit} onRemove={onRemove} />}
					</li>
				)
			})}
		</ul>
	)
}
