import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { createRequestHandler, type RequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import { pinoHttp } from 'pino-http'
import type { ViteDevServer } from 'vite'
import type { Env } from './platform/env.server'
import { log, withoutTokens } from './platform/log.server'
import type * as services from './services.server'

/** What entry.server.tsx exports beside Remix's own handler. */
type Services = Pick<typeof services, 'startServices' | 'stopServices' | 'readiness'>

const STOP_MS = 10_000
/** The one page that stands in a frame: a draft in the Studio's editor. */
const PREVIEW = /^\/studio\/[^/]+\/[^/]+\/vorschau$/

export interface RunningServer {
  /** Where it listens; the port is the real one, also for port 0. */
  address: string
  /** The one-time address for the first administrator; null once there is one. */
  setupAddress: string | null
  stop(): Promise<void>
}

/** Starts the web server on a Remix build: the built one, or with `vite` the sources. */
export async function startServer(env: Env, source: { build: ServerBuild } | { vite: 'development' }): Promise<RunningServer> {
  const app = express()
  const http = createServer(app)
  const vite = 'vite' in source ? await createVite(http) : undefined
  const load = (): Promise<ServerBuild> =>
    vite
      ? (vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>)
      : Promise.resolve((source as { build: ServerBuild }).build)
  const services = (await load()).entry.module as unknown as Services
  const { setupAddress } = await services.startServices()

  app.disable('x-powered-by')
  app.set('trust proxy', env.trustProxy)
  app.use(requestLog())
  app.get('/healthz', async (_request, response) => {
    const state = await services.readiness()
    response.status(state.ok ? 200 : 503).json(state)
  })
  app.use(compression())
  app.use((_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64')
    next()
  })
  app.use(securityHeaders(env, vite !== undefined))
  app.use(ownPolicyAlone)
  if (vite) app.use(vite.middlewares)
  else serveBuilt(app, (await load()).assetsBuildDirectory)
  app.all('*', createRemixHandler(load))

  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(env.port, env.host, resolve)
  })
  return { address: addressOf(http, env), setupAddress, stop: () => stop(http, services, vite) }
}

function addressOf(http: Server, env: Env): string {
  const address = http.address()
  const port = typeof address === 'object' && address ? address.port : env.port
  return `http://${env.host.includes(':') ? `[${env.host}]` : env.host}:${port}`
}

async function createVite(http: Server): Promise<ViteDevServer> {
  const { createServer: createViteServer } = await import('vite')
  return createViteServer({ server: { middlewareMode: true, hmr: { server: http } } })
}

function serveBuilt(app: express.Express, folder: string) {
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }))
  app.use('/assets', (_request, response) => void response.status(404).end())
  app.use(express.static(folder, { maxAge: '1h', index: false }))
}

function createRemixHandler(build: () => Promise<ServerBuild>): RequestHandler {
  return createRequestHandler({
    build,
    getLoadContext: (request, response) => ({
      nonce: String(response.locals.nonce),
      requestId: String(request.id),
    }),
  })
}

function requestLog() {
  return pinoHttp({
    logger: log,
    genReqId: (_request, response) => {
      const id = randomUUID()
      response.setHeader('X-Request-Id', id)
      return id
    },
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'debug'),
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: withoutTokens(request.url.split('?')[0] ?? ''),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  })
}

function securityHeaders(env: Env, development: boolean) {
  const nonce = (_request: unknown, response: unknown) => `'nonce-${String((response as Response).locals.nonce)}'`
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", nonce],
        // The development server's own style tags carry no nonce.
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'", nonce],
        imgSrc: ["'self'", 'data:'], // KERN's icon masks
        connectSrc: ["'self'"],
        mediaSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: [({ url }) => (PREVIEW.test(url?.split('?')[0] ?? '') ? "'self'" : "'none'")],
      },
    },
    // `no-referrer` would make a browser without JavaScript post `Origin: null`, which Remix refuses.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: env.baseUrl.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
  })
}

/** An answer that brings its own policy, as a picture opened by itself does, has that one alone. */
function ownPolicyAlone(_request: Request, response: Response, next: NextFunction): void {
  const append = response.append.bind(response)
  response.append = (name, value) => (name.toLowerCase() === 'content-security-policy' ? response.set(name, value) : append(name, value))
  next()
}

async function stop(http: Server, services: Services, vite?: ViteDevServer) {
  const closed = new Promise<void>((resolve) => http.close(() => resolve()))
  http.closeIdleConnections()
  setTimeout(() => http.closeAllConnections(), STOP_MS).unref()
  await closed
  await vite?.close()
  await services.stopServices()
}

