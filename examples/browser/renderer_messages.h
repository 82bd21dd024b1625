// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// All that the browser and its renderers say to each other. Read this file
// first: it is the whole protocol, and a template for your own.
//
//   browser                                     renderer
//      | -- ShellMsg_SetFonts --------------------> |
//      | -- ShellMsg_RenderPage ------------------> |
//      | <------- ShellHostMsg_RequestDocument ---- |
//      | -- ShellMsg_DocumentOpened --------------> |  reads, lays out
//      | <----------- ShellHostMsg_DidLayout ------ |
//      | -- ShellMsg_PaintInto -------------------> |  draws
//      | <------------ ShellHostMsg_DidPaint ------ |
//
// The renderer may send ShellHostMsg_DidFail at any time instead. A renderer
// opens no file: fonts, documents and pixels all arrive as handles.
//
// Habits of message files:
//  - ShellMsg_* go to the renderer, ShellHostMsg_* to its host, the browser.
//  - CONTROL messages concern the process; ROUTED ones concern one of its
//    pages, whose id is the routing id.
//  - Every enum has a range and every struct a list of members: what does not
//    fit never reaches a handler (see IPC::Listener::OnBadMessageReceived).
//    What a *value* may be in a given state is for the handler to check.
//  - A parameter list that may grow becomes a struct, Name_Params.
//  - A message is declared on one line, however long: the line is half of its
//    id, and compilers disagree about declarations that span several.
//  - This file has no include guard: message_generator.cc includes it several
//    times to generate constructors, readers and writers. Types of our own,
//    which would then be defined twice, live in page_types.h.

#include <stdint.h>

#include <string>
#include <vector>

#include "base/memory/shared_memory.h"
#include "examples/browser/page_types.h"
#include "ipc/ipc_message_macros.h"
#include "ipc/ipc_platform_file.h"

// A message's number is this start and the line it is declared on.
#define IPC_MESSAGE_START ShellMsgStart

// Enums of ours: from 0 to the last value, inclusive.
IPC_ENUM_TRAITS_MAX_VALUE(PageKind, PAGE_KIND_LAST)
IPC_ENUM_TRAITS_MAX_VALUE(DocumentKey, DOCUMENT_KEY_LAST)
IPC_ENUM_TRAITS_MAX_VALUE(DocumentStatus, DOCUMENT_STATUS_LAST)
IPC_ENUM_TRAITS_MAX_VALUE(RenderError, RENDER_ERROR_LAST)

// A struct that exists anyway: list what travels, in any order you like.
IPC_STRUCT_TRAITS_BEGIN(PageSize)
  IPC_STRUCT_TRAITS_MEMBER(width)
  IPC_STRUCT_TRAITS_MEMBER(height)
IPC_STRUCT_TRAITS_END()

// Structs that exist for one message only: declared by the macros.
IPC_STRUCT_BEGIN(ShellMsg_RenderPage_Params)
  // What to ask for with DOCUMENT_BY_ID.
  IPC_STRUCT_MEMBER(int32_t, document_id, 0)
  // The page's own name, to which the names in it are relative.
  IPC_STRUCT_MEMBER(std::string, document_name)
  IPC_STRUCT_MEMBER(PageKind, kind, PAGE_KIND_UNKNOWN)
  IPC_STRUCT_MEMBER(int, viewport_width, kPageWidth)
  IPC_STRUCT_MEMBER(int, max_height, kMaxPageHeight)
IPC_STRUCT_END()

IPC_STRUCT_BEGIN(ShellHostMsg_RequestDocument_Params)
  // Chosen by the renderer; comes back with the answer.
  IPC_STRUCT_MEMBER(int32_t, request_id, 0)
  IPC_STRUCT_MEMBER(DocumentKey, key, DOCUMENT_BY_ID)
  // The member that `key` names counts.
  IPC_STRUCT_MEMBER(int32_t, document_id, 0)
  IPC_STRUCT_MEMBER(std::string, name)
IPC_STRUCT_END()

IPC_STRUCT_BEGIN(ShellHostMsg_DidLayout_Params)
  IPC_STRUCT_MEMBER(std::string, title)
  // The whole page as plain text, even where the picture is cut.
  IPC_STRUCT_MEMBER(std::string, text)
  IPC_STRUCT_MEMBER(PageSize, size)
  // The page is taller than the picture may be.
  IPC_STRUCT_MEMBER(bool, is_cut, false)
IPC_STRUCT_END()

// One line each, which is not for clang-format to change.
// clang-format off

// Messages from the browser to the renderer.

// The fonts that pages are drawn with, open for reading, in the order of
// page::Typeface. Sent once, before any page.
IPC_MESSAGE_CONTROL1(ShellMsg_SetFonts, std::vector<IPC::PlatformFileForTransit>)

// Fetch a page and lay it out.
IPC_MESSAGE_ROUTED1(ShellMsg_RenderPage, ShellMsg_RenderPage_Params)

// The answer to the RequestDocument with that request_id. The file is open for
// reading if the status is DOCUMENT_OPENED, and invalid otherwise.
IPC_MESSAGE_ROUTED3(ShellMsg_DocumentOpened, int32_t, DocumentStatus, IPC::PlatformFileForTransit)

// Draw the page into this memory, BitmapBytes() of it for the size that
// DidLayout asked for.
IPC_MESSAGE_ROUTED2(ShellMsg_PaintInto, base::SharedMemoryHandle, PageSize)

// Messages from the renderer to the browser.

// Asks for a document to read. An id that is not the page's and a name that is
// no IsPlainDocumentName() are bad messages; a name that leads nowhere, or out
// of the page's folder by a link, is DOCUMENT_NOT_FOUND.
IPC_MESSAGE_ROUTED1(ShellHostMsg_RequestDocument, ShellHostMsg_RequestDocument_Params)

// The page is laid out and wants a bitmap of `size`, an IsPageSize().
IPC_MESSAGE_ROUTED1(ShellHostMsg_DidLayout, ShellHostMsg_DidLayout_Params)

// Every pixel of the bitmap is drawn.
IPC_MESSAGE_ROUTED0(ShellHostMsg_DidPaint)

// There will be no picture.
IPC_MESSAGE_ROUTED1(ShellHostMsg_DidFail, RenderError)

// clang-format on
