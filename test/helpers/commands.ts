import { type AnyCommand, isCommand } from '../../shared/lib/command.ts'

const modules = import.meta.glob<Record<string, unknown>>('../../shared/**/*.ts', { eager: true })

/** What the modules of `shared` export: path from the root -> name -> value. */
export const sharedModules: ReadonlyMap<string, Readonly<Record<string, unknown>>> = new Map(
	Object.entries(modules).map(([path, exported]) => [path.replace('../../', ''), exported]),
)

/** Every command of the product with the name it has where it stands. */
export const allCommands: ReadonlyMap<AnyCommand, string> = new Map(
	[...sharedModules].flatMap(([path, exported]) =>
		path.endsWith('/index.ts')
			? []
			: Object.entries(exported).flatMap(([name, value]) =>
					isCommand(value) ? [[value, `${path}: ${name}`] as const] : [],
				),
	),
)
