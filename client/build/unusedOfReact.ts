import type { Plugin } from 'vite'

interface Part {
	readonly name: string
	/** the code by which a page would come to use it; is left out, with an error in its place */
	readonly door: RegExp
	/** functions that run behind the door only, or do nothing as long as nobody has come through */
	readonly functions: readonly string[]
	/** what only hangs on such functions */
	readonly methods?: RegExp
}

/** What React holds ready for pages of other kinds. All of it lies in one file, in which no bundler sees that it never runs. */
const unused: readonly Part[] = [
	{
		name: 'markup from a server',
		door: /(?<=^exports\.hydrateRoot = function \(.*\) \{\n)[\s\S]*?(?=^\};$)/m,
		functions: [
			'attemptExplicitHydrationTarget',
			'canHydrateHydrationBoundary',
			'canHydrateInstance',
			'canHydrateTextInstance',
			'clearHydrationBoundary',
			'getHydratableHoistableCache',
			'getNextHydratableInstanceAfterHydrationBoundary',
			'hideOrUnhideDehydratedBoundary',
			'mountHostRootWithoutHydrating',
			'prepareToHydrateHostInstance',
			'queueIfContinuousEvent',
			'throwOnHydrationMismatch',
			'updateDehydratedSuspenseComponent',
		],
	},
	{
		name: 'view transitions',
		door: /(?<=^ {6}case REACT_VIEW_TRANSITION_TYPE:\n)[\s\S]*?(?=^ {6}default:)/m,
		functions: [
			'applyViewTransitionToHostInstances',
			'commitEnterViewTransitions',
			'commitExitViewTransitions',
			'commitNestedViewTransitions',
			'createViewTransitionInstance',
			'flushAfterMutationEffects',
			'getViewTransitionClassName',
			'getViewTransitionName',
			'reportViewTransitionError',
			'restoreEnterOrExitViewTransitions',
			'restoreNestedViewTransitions',
			'restoreViewTransitionOnHostInstances',
			'startViewTransition',
			'trackEnterViewTransitions',
		],
	},
	{
		name: 'refs to fragments',
		door: /(?<=^function FragmentInstance\(.*\) \{\n)[\s\S]*?(?=^\}$)/m,
		functions: ['commitNewChildToFragmentInstance', 'deleteChildFromFragmentInstance'],
		methods: /^FragmentInstance\.prototype\.\w+ = function [\s\S]*?^\};\n/gm,
	},
]

/** From its first line to its last. */
const bodyOf = (name: string) => new RegExp(`(?<=^function ${name}\\([^{]*?\\) \\{\\n)[\\s\\S]*?(?=^\\}$)`, 'm')

/** Leaves out of React what no page uses: a tenth of what everybody loads first. */
export const withoutUnusedOfReact: Plugin = {
	name: 'without-unused-of-react',
	apply: 'build',
	transform(code, id) {
		if (!id.endsWith('/react-dom/cjs/react-dom-client.production.js')) return undefined
		const without = (from: string, pattern: RegExp, instead: string) => {
			if (!pattern.test(from)) this.error(`React is written in another way than it was: nothing is like ${pattern}`)
			return from.replace(pattern, instead)
		}
		let rest = code
		for (const { name, door, functions, methods } of unused) {
			rest = without(rest, door, `throw Error('React is built without ${name} (build/unusedOfReact.ts)');\n`)
			for (const each of functions) rest = without(rest, bodyOf(each), '')
			if (methods) rest = without(rest, methods, '')
		}
		return { code: rest, map: null }
	},
}
