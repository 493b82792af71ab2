/** The description of the service by OpenAPI 3.1, made from the shapes that it checks by. */
import { type ProblemCode, problemStatus } from '@retning/core/booking/problem';
import * as shapes from '@retning/core/schema/booking';
import type { Schema } from '@retning/core/schema/zod';
import { toJSONSchema } from 'zod/v4/core';
import { type Call, calls } from './calls.ts';
import { referenceRequest } from './staff-calls.ts';

/** What every call may be answered besides its own. */
const always: readonly ProblemCode[] = ['too-many-requests', 'went-wrong', 'overloaded', 'closed'];
const posted: readonly ProblemCode[] = ['not-json', 'too-large', 'origin-refused'];

/** The document. `version` is that of the package. */
export function openApi(version: string): object {
  const paths: Record<string, object> = {};
  for (const call of calls) paths[call.path] = { ...paths[call.path], [call.method]: operation(call) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Retning booking service',
      version,
      description:
        'Bookings and questions for career guidance centres. GET never changes anything. Problems follow RFC 9457; the code stands last in `type`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '.' }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' }, basic: { type: 'http', scheme: 'basic' } },
      schemas: Object.fromEntries([...names].map(([schema, name]) => [name, jsonSchema(schema)])),
    },
  };
}

const names: ReadonlyMap<Schema, string> = new Map<Schema, string>([
  [shapes.offerAnswer, 'OfferAnswer'],
  [shapes.slotList, 'SlotList'],
  [shapes.holdRequest, 'HoldRequest'],
  [shapes.hold, 'Hold'],
  [shapes.bookingRequest, 'BookingRequest'],
  [shapes.booking, 'Booking'],
  [shapes.tokenRequest, 'TokenRequest'],
  [shapes.changeRequest, 'ChangeRequest'],
  [shapes.keyRequest, 'KeyRequest'],
  [shapes.questionRequest, 'QuestionRequest'],
  [shapes.questionAnswer, 'QuestionAnswer'],
  [referenceRequest, 'ReferenceRequest'],
  [shapes.problem, 'Problem'],
]);

function jsonSchema(schema: Schema): object {
  const { $schema: _schema, ...rest } = toJSONSchema(schema, { io: 'input' });
  return rest;
}

const reference = (schema: Schema): object => ({ $ref: `#/components/schemas/${names.get(schema)}` });

function operation({ method, path, summary, takes, keyed, status, gives, media, staff, problems }: Call): object {
  const parameters = [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...(method === 'get' && takes ? queryOf(takes) : []),
    ...(keyed
      ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: jsonSchema(shapes.idempotencyKey) }]
      : []),
  ];
  const json = (schema: Schema): object => ({ 'application/json': { schema: reference(schema) } });
  return {
    summary,
    ...(staff && { security: [{ bearer: [] }, { basic: [] }] }),
    operationId: `${method}${path.replace(/[^a-z]+(\w)?/g, (_all, letter: string | undefined) => letter?.toUpperCase() ?? '')}`,
    ...(parameters.length && { parameters }),
    ...(method === 'post' && takes && { requestBody: { required: true, content: json(takes) } }),
    responses: {
      [status]: {
        description: summary,
        ...(gives && { content: json(gives) }),
        ...(media && { content: { [media]: {} } }),
      },
      ...(staff && { 401: { description: 'The token of the centre is missing or wrong' } }),
      ...problemResponses([...problems, ...(method === 'post' ? posted : []), ...always]),
    },
  };
}

function queryOf(schema: Schema): readonly object[] {
  const { properties = {}, required = [] } = jsonSchema(schema) as {
    readonly properties?: Readonly<Record<string, object>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: shape,
  }));
}

/** One a status, with the codes that it may have. */
function problemResponses(codes: readonly ProblemCode[]): Readonly<Record<string, object>> {
  const statuses = [...new Set(codes.map((code) => problemStatus[code]))].sort();
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: [...new Set(codes.filter((code) => problemStatus[code] === status))].join(', '),
        content: { 'application/problem+json': { schema: reference(shapes.problem) } },
      },
    ]),
  );
}
